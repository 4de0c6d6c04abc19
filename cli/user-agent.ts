import { createRequire } from "node:module";
import type { Workplace } from "./workplace.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/** An honest name with an address at which site owners reach the study. */
export function userAgentOf(contact: string): string {
  return `Ogonblick/${version} (statistics; +${contact})`;
}

/** host:port of the study's own services, which no site definition may open. */
export function forbiddenAddresses(place: Workplace): string[] {
  const services = [place.databaseAddress, place.config.redisUrl ?? ""].filter((address) => URL.canParse(address));
  return [
    ...services
      .map((address) => new URL(address))
      .map((url) => `${url.hostname}:${url.port || (url.protocol.startsWith("redis") ? "6379" : "5432")}`),
    `127.0.0.1:${place.config.port}`,
  ];
}
