import type { VisitLimits, VisitTraffic } from "./browser-tab.ts";

/** The part of the browser's network events that is measured. */
export interface NetworkEvents {
  "Network.requestWillBeSent": {
    readonly requestId: string;
    readonly frameId?: string;
    readonly type?: string;
    readonly request: { readonly url: string };
    readonly redirectResponse?: unknown;
  };
  "Network.responseReceived": {
    readonly requestId: string;
    readonly frameId?: string;
    readonly type: string;
    readonly response: {
      readonly url: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly fromDiskCache?: boolean;
    };
  };
  "Network.dataReceived": { readonly requestId: string; readonly dataLength: number };
  "Network.loadingFinished": { readonly requestId: string };
  "Network.loadingFailed": {
    readonly requestId: string;
    readonly type?: string;
    readonly canceled?: boolean;
    readonly blockedReason?: string;
  };
  "Network.requestServedFromCache": { readonly requestId: string };
}

export type Listen = <Name extends keyof NetworkEvents>(
  event: Name,
  take: (event: NetworkEvents[Name]) => void,
) => void;

/** What the network alone can tell of a visit gone wrong. */
export type TrafficFailure = "tooLarge" | "tooManyRedirects" | "networkError";

export interface TrafficMeter {
  /** Which frame's documents are the page's own. */
  follow(frameId: string): void;
  begin(limits: VisitLimits, fail: (failure: TrafficFailure) => void): void;
  depart(address: string): void;
  rest(): void;
  traffic(): VisitTraffic;
  /** Requests under way. */
  onTheWay(): number;
  /** Rises with every event of the network: whether anything happened between two looks. */
  events(): number;
}

/** What a page is built from besides its document: without it, it may show less than it should. */
const BUILDING = new Set(["Script", "Fetch", "XHR"]);
const MOST_BROKEN = 20;

/** Requests of these types never end, or end for nobody: a page that waits for them waits for ever. */
const ENDLESS = new Set(["EventSource", "WebSocket", "Ping", "Media", "Prefetch", "Preflight"]);

/**
 * Counts what a tab's page asks for and receives, and knows when it has come to rest. `restless` is told of a page that
 * navigates by itself after its visit has ended.
 */
export function createTrafficMeter(listen: Listen, restless: () => void = () => undefined): TrafficMeter {
  let mainFrame = "";
  let limits: VisitLimits | null = null;
  let fail: (failure: TrafficFailure) => void = () => undefined;
  let traffic = emptyTraffic("");
  let events = 0;
  /** The request that the main document comes by. */
  let documentRequest: string | null = null;
  let isResting = false;
  /** Addresses of what is under way, by request. */
  const onTheWay = new Map<string, string>();
  const count = (change: Partial<VisitTraffic>) => {
    traffic = { ...traffic, ...change };
    events += 1;
    if (limits === null) return;
    const circles = traffic.documents > limits.documents;
    if (circles || traffic.bytes > limits.bytes || traffic.requests > limits.requests) {
      limits = null;
      fail(circles ? "tooManyRedirects" : "tooLarge");
    }
  };
  listen("Network.requestWillBeSent", (event) => {
    if (!ENDLESS.has(event.type ?? "")) onTheWay.set(event.requestId, event.request.url);
    const isDocument = event.type === "Document" && event.frameId === mainFrame;
    if (isDocument) documentRequest = event.requestId;
    if (isDocument && isResting) restless();
    count({
      // Counted when it is answered, unless it is a redirect, whose answer is never reported by itself.
      requests: traffic.requests + (event.redirectResponse === undefined ? 0 : 1),
      ...(isDocument
        ? {
            askedFor: event.request.url,
            documents: traffic.documents + (event.redirectResponse === undefined ? 1 : 0),
          }
        : {}),
    });
  });
  const breaks = (type: string | undefined, address: string | undefined) => {
    if (!BUILDING.has(type ?? "") || address === undefined || traffic.broken.length >= MOST_BROKEN) return;
    traffic = { ...traffic, broken: [...traffic.broken, address] };
  };
  listen("Network.responseReceived", (event) => {
    const { response } = event;
    const isDocument = event.type === "Document" && event.frameId === mainFrame;
    if (response.status >= 500) breaks(event.type, response.url);
    count({
      requests: traffic.requests + (response.fromDiskCache === true ? 0 : 1),
      ...(isDocument
        ? { document: { address: response.url, status: response.status, headers: lowerNames(response.headers) } }
        : {}),
    });
  });
  listen("Network.dataReceived", (event) => count({ bytes: traffic.bytes + event.dataLength }));
  listen("Network.requestServedFromCache", () => count({ requests: traffic.requests - 1 }));
  const ended = (event: { readonly requestId: string }) => {
    if (onTheWay.delete(event.requestId)) events += 1;
  };
  listen("Network.loadingFinished", ended);
  listen("Network.loadingFailed", (event) => {
    if (event.canceled !== true && event.blockedReason === undefined) {
      breaks(event.type, onTheWay.get(event.requestId));
    }
    ended(event);
    // The connection broke in the middle of the document: the browser shows the part that came, and never says more.
    // Cancelled is another matter: the page went on to somewhere else, or is a download.
    const isBroken = event.requestId === documentRequest && event.canceled !== true && traffic.document !== null;
    if (isBroken && limits !== null) fail("networkError");
  });
  return {
    follow(frameId) {
      mainFrame = frameId;
    },
    begin(newLimits, onFailure) {
      isResting = false;
      limits = newLimits;
      fail = onFailure;
      traffic = emptyTraffic("");
      onTheWay.clear();
    },
    depart(address) {
      traffic = { ...traffic, document: null, askedFor: address, broken: [] };
      documentRequest = null;
      onTheWay.clear();
    },
    rest() {
      isResting = true;
      limits = null;
    },
    traffic: () => traffic,
    onTheWay: () => onTheWay.size,
    events: () => events,
  };
}

function emptyTraffic(address: string): VisitTraffic {
  return { document: null, askedFor: address, documents: 0, requests: 0, bytes: 0, broken: [] };
}

function lowerNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
