// What Cloudflare and Netlify do around a relay function, as little as it takes: relay_host.mjs <module> <port>.
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const [, , path, port] = process.argv;
const { default: netlify, onRequest } = await import(pathToFileURL(path));
const answer = (request) => (onRequest ? onRequest({ request }) : netlify(request));

createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url, `http://127.0.0.1:${port}`);
  if (!url.pathname.startsWith("/api/gateway/")) return outgoing.writeHead(404).end();
  const hasBody = !["GET", "HEAD"].includes(incoming.method);
  const request = new Request(url, {
    method: incoming.method,
    headers: incoming.headers,
    body: hasBody ? incoming : undefined,
    duplex: "half",
  });
  const reply = await answer(request);
  outgoing.writeHead(reply.status, [...reply.headers].flat());
  outgoing.end(Buffer.from(await reply.arrayBuffer()));
}).listen(Number(port), "127.0.0.1");
