"""The address of answers, ``/answer/<token>``, served beside Streamlit: requests are read within bounds and handed to `answer_page`."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import answer_page, feeds
from dashboard.keeping import answering

LARGEST = 256 * 1024  # bytes of an answer
FORM = "application/x-www-form-urlencoded"


class Answers:
    """ASGI middleware that answers below `answering.PREFIX` and passes all else through."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The page, or after an answer the way back to it (303); 404 where the link opens nothing, 413, 422 or 429 for what is not taken, 503 where nothing can be loaded now."""
        path = feeds.own_path(scope)
        if path is None or not path.startswith(answering.PREFIX):
            await self.app(scope, receive, send)
            return
        token = path.removeprefix(answering.PREFIX)
        if scope["method"] not in ("GET", "HEAD", "POST"):
            answer: Response = PlainTextResponse("", 405, {"Allow": "GET, HEAD, POST"})
        elif scope["method"] == "POST":
            try:
                body = await _body(Request(scope, receive))
            except ClientDisconnect:
                return
            answer = (
                answer_page.too_large()
                if body is None
                else await run_in_threadpool(answer_page.respond, token, body)
            )
        else:
            answer = await run_in_threadpool(answer_page.respond, token, None)
        await answer(scope, receive, send)


async def _body(request: Request) -> bytes | None:
    """The form as bytes; None if it is too large (the rest is left unread) or no form."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        return None
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return None
    return body
