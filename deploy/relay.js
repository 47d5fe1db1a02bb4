// The relay as a function, for hosts that run JavaScript: one fixed gateway, two headers, nothing kept.

const GATEWAY = "https://ai-gateway.vercel.sh/v1/";
const MOST_BYTES = 20_000_000;

// Words between single dots and slashes: no way up, nothing that means something else once decoded.
const ENDPOINT = /^\/api\/gateway\/([\w-]+(?:[./][\w-]+)*)$/;

// What the gateway says about its own pages, cookies and callers is not about this page. The last two were true of
// the body as it traveled; by now it is unpacked.
const FORGOTTEN = [
  "access-control-allow-credentials", "access-control-allow-origin", "set-cookie", "strict-transport-security",
  "content-encoding", "content-length",
];

export async function relay(request) {
  const { pathname, search } = new URL(request.url);
  const endpoint = ENDPOINT.exec(pathname)?.[1];
  if (!["GET", "POST"].includes(request.method)) return refusal(405);
  if (!endpoint) return refusal(404);
  if (Number(request.headers.get("content-length")) > MOST_BYTES) return refusal(413);
  const body = request.method === "POST" ? await request.arrayBuffer() : undefined;
  if (body?.byteLength > MOST_BYTES) return refusal(413);
  try {
    return passedOn(await fetch(GATEWAY + endpoint + search, {
      method: request.method,
      headers: outgoing(request.headers),
      body,
      // A redirect is the page's to judge: it must not carry the key to another host.
      redirect: "manual",
    }));
  } catch {
    return refusal(502);
  }
}

// Of what the browser sent, these two headers and the body go on; no cookie, no address, no page.
function outgoing(headers) {
  const passed = new Headers({ "user-agent": "eponym-relay" });
  for (const name of ["authorization", "content-type"]) {
    const value = headers.get(name);
    if (value) passed.set(name, value);
  }
  return passed;
}

function passedOn(reply) {
  const headers = new Headers(reply.headers);
  for (const name of FORGOTTEN) headers.delete(name);
  return new Response(reply.body, { status: reply.status, headers: guarded(headers) });
}

function refusal(status) {
  return new Response(null, { status, headers: guarded(new Headers()) });
}

// The host's own header rules do not reach answers of functions.
function guarded(headers) {
  headers.set("cache-control", "no-store");
  headers.set("referrer-policy", "no-referrer");
  headers.set("x-content-type-options", "nosniff");
  return headers;
}
