"""llmock on a free loopback port, which is printed: `serve_llmock.py [PAGES]`.

PAGES says how it treats web pages on other origins: `refused` as it comes, `hidden` allows them to call but not to
see `Retry-After`, as most gateways do, `readable` shows them that too.
"""

import socket
import sys

import uvicorn
from fastapi.middleware.cors import CORSMiddleware
from llmock.main import create_app

pages = sys.argv[1]
app = create_app()
if pages != "refused":
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["*"],
        allow_headers=["authorization", "content-type"],
        expose_headers=["retry-after", "retry-after-ms"] if pages == "readable" else [],
    )
listening = socket.create_server(("127.0.0.1", 0))
print(f"listening on {listening.getsockname()[1]}", flush=True)
# On a connection that was used before, browsers repeat a 408 by themselves and at once; judged is what the page does.
fresh = [("connection", "close")]
uvicorn.Server(uvicorn.Config(app, log_level="error", headers=fresh)).run(sockets=[listening])
