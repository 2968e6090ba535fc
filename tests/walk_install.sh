#!/usr/bin/env bash
# Carry out an installation on a copy of this machine that is thrown away, and run what was installed as its units say: tests/test_runbook.py calls it.
#   unshare --mount --pid --fork --kill-child tests/walk_install.sh FOLDER COMMANDS REPOSITORY
# FOLDER: an empty one. COMMANDS: a file of them, as root types them. Prints what /readyz says through the proxy.
set -euo pipefail
folder=$1 commands=$2 repository=$3

mkdir "$folder/upper" "$folder/work" "$folder/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/upper,workdir=$folder/work" "$folder/root"
root=$folder/root
mount -t proc proc "$root/proc"
for place in /dev /sys; do mount --rbind "$place" "$root$place"; done
mount -t tmpfs tmpfs "$root/tmp"
cp --dereference /etc/resolv.conf "$root/tmp/resolv.conf"
cp "$commands" "$root/tmp/commands"
git clone --quiet --bare "$repository" "$root/tmp/repository"
git -C "$root/tmp/repository" tag VERSION

cat > "$root/tmp/inside" <<'INSIDE'
set -euo pipefail
cd /tmp
mkdir files && cd files
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout key.pem -out chain.pem 2> /dev/null
cat chain.pem key.pem > proxy.pem
cat > streamlit.toml <<'TOML'
[auth]
redirect_uri = "https://localhost/oauth2callback"
cookie_secret = "of a test"
client_id = "desk"
client_secret = "of a test"
server_metadata_url = "https://localhost:9/.well-known/openid-configuration"
[roles]
keeper = ["anna@clean.example"]
TOML
echo "== install"
. /tmp/commands
echo "== installed"

# From here on as systemd would: nothing may be written but what the units name, and the network is this machine's alone.
for place in /var/lib/china-desk /var/backups/china-desk /srv/china-desk/inbox; do
    [ "$place" = /var/lib/china-desk ] && install -d -m 0700 -o china-desk -g china-desk "$place"
    mount --bind "$place" "$place"
done
mount -o remount,ro,bind /
exec unshare --net python3 -I /tmp/units
INSIDE

# What a unit says, run by the user that it names with no privilege left.
cat > "$root/tmp/units" <<'UNITS'
import ctypes, fcntl, glob, os, shlex, shutil, socket, ssl, struct, subprocess, sys, time, urllib.error, urllib.request

with socket.socket() as any_socket:  # the loopback of a new network is down
    fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))

def settings(line):
    return dict(one.partition("=")[::2] for one in shlex.split(line))

def started(unit, instance=""):
    said = {}
    for line in open(f"/etc/systemd/system/{unit}.service", encoding="utf-8"):
        if line[0] not in "#[\n":
            name, _, value = line.strip().replace("%i", instance).partition("=")
            said.setdefault(name, []).append(value)
    environment = {"PATH": "/usr/sbin:/usr/bin", "HOME": "/var/lib/china-desk"}
    for line in said.get("Environment", []):
        environment |= settings(line)
    for file in said["EnvironmentFile"]:
        for line in open(file, encoding="utf-8"):
            if line.strip() and line[0] != "#":
                environment |= settings(line)
    user = said["User"][0]
    capabilities = "-all,+net_bind_service" if said["CapabilityBoundingSet"] == ["CAP_NET_BIND_SERVICE"] else "-all"
    command = ["setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--no-new-privs", f"--inh-caps={capabilities}", f"--ambient-caps={capabilities}", f"--bounding-set={capabilities}"]
    return subprocess.Popen([*command, *shlex.split(said["ExecStart"][0])], env=environment, cwd=said.get("WorkingDirectory", ["/"])[0])

def until(holds, what):
    end = time.monotonic() + 240
    while not holds():
        if time.monotonic() > end:
            sys.exit(f"{what}: never")
        time.sleep(0.5)

def ready():
    trusting = ssl._create_unverified_context()
    try:
        with urllib.request.urlopen("https://127.0.0.1/readyz", timeout=20, context=trusting) as answer:
            return answer.read().decode()
    except (OSError, urllib.error.URLError):
        return ""

running = [started("china-desk-loader"), started("china-desk-dashboard@", "8511"), started("china-desk-dashboard@", "8512"), started("china-desk-proxy")]
for book in glob.glob("/opt/china-desk/data/sample/Samarbejdsaftaler*.xlsx"):
    shutil.copy(book, "/srv/china-desk/inbox")
until(lambda: '"load_id": 1' in ready() or '"load_id": 2' in ready(), "a load is shown through the proxy")
print(ready(), flush=True)
if code := started("china-desk-backup").wait(120):
    sys.exit(f"backup: {code}")
print(*os.listdir("/var/backups/china-desk"), flush=True)
for process in running:
    if process.poll() is not None:
        sys.exit(f"ended by itself: {process.args}")
    process.terminate()
for process in running:
    process.wait(30)
UNITS

chroot "$root" env PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root bash /tmp/inside
