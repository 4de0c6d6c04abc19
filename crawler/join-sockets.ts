import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

const IDLE_MILLISECONDS = 60_000;

/** Joins two sockets until either ends; an idle pair is let go. */
export function joinSockets(client: Duplex, upstream: Socket, head: Buffer): void {
  const end = () => {
    upstream.destroy();
    client.destroy();
  };
  for (const side of [upstream, client]) side.on("error", end).on("close", end);
  upstream.setTimeout(IDLE_MILLISECONDS, end);
  client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
  if (head.length > 0) upstream.write(head);
  upstream.pipe(client);
  client.pipe(upstream);
}
