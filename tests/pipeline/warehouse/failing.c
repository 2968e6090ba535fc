/* Preloaded into a process of the tests: has the n-th open, write, rename or fsync below a folder fail, the process end at it, or the machine
   lose its power; and may set its clock back.

   Declares what it needs itself, so that any C compiler makes it, without headers. Linux, where these calls pass their arguments alike
   whether or not they are declared with dots. */

typedef unsigned long size;
typedef long ssize;

extern void *dlsym(void *, const char *);
extern int *__errno_location(void);
extern int kill(int, int);
extern int getpid(void);
extern int truncate(const char *, long);
extern long lseek(int, long, int);
extern int strncmp(const char *, const char *, size);
extern int strcmp(const char *, const char *);
extern char *strncpy(char *, const char *, size);
extern size strlen(const char *);

#define NEXT ((void *)-1L)
#define LONGEST 1024
#define MOST 4096
#define CREATES 0x40
#define FOR_WRITING 3

enum kind { OPENS, WRITES, RENAMES, SYNCS, KINDS };
enum how { FAILS, DIES, LOSES_POWER };

static char folder[LONGEST];
static long counts[KINDS], failing_at[KINDS];
static enum how how;

/* The calls that were made: of which kind each was, and of which file. */
static int call_kinds[MOST];
static char call_names[MOST][LONGEST];
static int call_count;

/* By number of an open file: whether it is below the folder, and which of the files that were written it is. */
static int is_ours[MOST], written_as[MOST];
static char names[MOST][LONGEST];
static char written[MOST][LONGEST];
static int is_dirty[MOST];
static long flushed[MOST]; /* how long each was when it was flushed last */
static int written_count = 1;

void fail_arm(const char *below, int kind, long at, int what)
{
    strncpy(folder, below, LONGEST - 1);
    for (int one = 0; one < KINDS; one++)
        counts[one] = failing_at[one] = 0;
    call_count = 0;
    failing_at[kind] = at;
    how = what;
}

int fail_calls(void) { return call_count; }
int fail_kind(int call) { return call_kinds[call]; }
const char *fail_name(int call) { return call_names[call]; }

static int below(const char *path) { return folder[0] && path && strncmp(path, folder, strlen(folder)) == 0; }

static long length(int file)
{
    long at = lseek(file, 0, 1), end = lseek(file, 0, 2);
    lseek(file, at, 0);
    return end;
}

/* What was added and not flushed is gone when the power comes back. */
static void lose_power(void)
{
    for (int one = 1; one < written_count; one++)
        if (is_dirty[one])
            truncate(written[one], flushed[one]);
    kill(getpid(), 9);
}

/* Whether this call fails, with errno set. */
static int fails(enum kind kind, const char *name, int number)
{
    long now = ++counts[kind]; /* of two threads at once one may be missed, which then is another run's */
    if (call_count < MOST) {
        call_kinds[call_count] = kind;
        strncpy(call_names[call_count++], name, LONGEST - 1);
    }
    if (now != failing_at[kind])
        return 0;
    if (how == LOSES_POWER)
        lose_power();
    if (how == DIES)
        kill(getpid(), 9);
    *__errno_location() = number;
    return 1;
}

static int opened(int file, const char *path, int flags)
{
    if (file < 0 || file >= MOST)
        return file;
    is_ours[file] = below(path);
    if (is_ours[file])
        strncpy(names[file], path, LONGEST - 1);
    written_as[file] = 0;
    if (is_ours[file] && (flags & FOR_WRITING)) {
        int one = 1;
        while (one < written_count && strcmp(written[one], path))
            one++;
        if (one < MOST - 1) {
            strncpy(written[one], path, LONGEST - 1);
            written_as[file] = one;
            flushed[one] = length(file);
            if (one == written_count)
                written_count++;
        }
    }
    return file;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) \
        real = (type (*)(__VA_ARGS__))dlsym(NEXT, name)

int open(const char *path, int flags, unsigned mode)
{
    REAL(int, "open", const char *, int, unsigned);
    if (below(path) && fails(OPENS, path, 28))
        return -1;
    return opened(real(path, flags, mode), path, flags);
}

int open64(const char *path, int flags, unsigned mode)
{
    REAL(int, "open64", const char *, int, unsigned);
    if (below(path) && fails(OPENS, path, 28))
        return -1;
    return opened(real(path, flags, mode), path, flags);
}

int close(int file)
{
    REAL(int, "close", int);
    if (file >= 0 && file < MOST)
        is_ours[file] = written_as[file] = 0;
    return real(file);
}

static int ours(int file) { return file >= 0 && file < MOST && is_ours[file]; }

ssize write(int file, const void *from, size many)
{
    REAL(ssize, "write", int, const void *, size);
    if (ours(file)) {
        is_dirty[written_as[file]] = 1;
        if (fails(WRITES, names[file], 28))
            return -1;
    }
    return real(file, from, many);
}

ssize pwrite(int file, const void *from, size many, long at)
{
    REAL(ssize, "pwrite", int, const void *, size, long);
    if (ours(file)) {
        is_dirty[written_as[file]] = 1;
        if (fails(WRITES, names[file], 28))
            return -1;
    }
    return real(file, from, many, at);
}

ssize pwrite64(int file, const void *from, size many, long at) { return pwrite(file, from, many, at); }

ssize sendfile(int to, int from, long *at, size many)
{
    REAL(ssize, "sendfile", int, int, long *, size);
    if (ours(to)) {
        is_dirty[written_as[to]] = 1;
        if (fails(WRITES, names[to], 28))
            return -1;
    }
    return real(to, from, at, many);
}

ssize sendfile64(int to, int from, long *at, size many) { return sendfile(to, from, at, many); }

int fsync(int file)
{
    REAL(int, "fsync", int);
    if (ours(file)) {
        if (fails(SYNCS, names[file], 5))
            return -1;
        is_dirty[written_as[file]] = 0;
        flushed[written_as[file]] = length(file);
    }
    return real(file);
}

int fdatasync(int file)
{
    REAL(int, "fdatasync", int);
    if (ours(file)) {
        if (fails(SYNCS, names[file], 5))
            return -1;
        is_dirty[written_as[file]] = 0;
        flushed[written_as[file]] = length(file);
    }
    return real(file);
}

int rename(const char *from, const char *to)
{
    REAL(int, "rename", const char *, const char *);
    if (!below(from))
        return real(from, to);
    if (how != LOSES_POWER && fails(RENAMES, to, 5))
        return -1;
    int done = real(from, to);
    for (int one = 1; done == 0 && one < written_count; one++) {
        if (!strcmp(written[one], to))
            written[one][0] = is_dirty[one] = 0;
        if (!strcmp(written[one], from))
            strncpy(written[one], to, LONGEST - 1);
    }
    if (how == LOSES_POWER)
        fails(RENAMES, to, 5); /* right after it: the name is there */
    return done;
}

struct moment { long seconds, nanoseconds; };
static long set_back;

void fail_clock(long seconds) { set_back = seconds; }

int clock_gettime(int which, struct moment *now)
{
    REAL(int, "clock_gettime", int, struct moment *);
    int done = real(which, now);
    if (which == 0) /* that of the calendar; the others count from a start */
        now->seconds -= set_back;
    return done;
}
