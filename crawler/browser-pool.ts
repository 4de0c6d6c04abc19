import { cpus } from "node:os";
import type { EngineTab } from "./browser/open-tab.ts";
import { type Engine, type EngineContext, launchEngine, type StoredCookie } from "./browser.ts";
import { createMemoryWatch, type MemoryWatch } from "./browser-memory.ts";
import { type EgressDoor, openEgressDoor } from "./egress-proxy.ts";
import type { EgressWay } from "./egress-way.ts";
import type { PaceKeeper } from "./keep-pace.ts";
import { failedAnswer, type PageAnswer } from "./page-answer.ts";
import { egressScope } from "./scope.ts";
import { sleep } from "./sleep.ts";
import { type BrowserVisit, visitInBrowser } from "./visit-in-browser.ts";

/** Pages in a browser, for every site of a run, within one bound of memory. */
export interface BrowserPool {
  open(visit: BrowserVisit, pace: PaceKeeper): Promise<PageAnswer>;
  /** Pages that can be open at once. */
  readonly size: number;
  /** Frees what a finished site holds. */
  closeSite(siteId: string): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserPoolOptions {
  readonly chromiumPath: string;
  readonly memoryMegabytes: number;
  readonly userAgent: string;
  readonly way: EgressWay;
  notice(text: string): void;
}

/** A browser's own processes, before the first page. */
const BROWSER_MEGABYTES = 250;
const TAB_MEGABYTES = 90;
/** What a browser may take to open a tab, or to end a context; one that takes longer is given up for a new one. */
const BROWSER_MILLISECONDS = 30_000;
/** A context this much used is worth its restart when memory runs short. */
const WORN_VISITS = 40;

interface SiteRoom {
  readonly door: EgressDoor;
  context: Promise<EngineContext> | null;
  engine: Engine | null;
  idle: EngineTab[];
  busy: number;
  visits: number;
  /** Set when memory is short: the context ends as soon as nobody is in it. */
  worn: boolean;
  cookies: StoredCookie[];
  /** Requests through the door whose turn was waited for before their page was opened. */
  readonly account: { prepaid: number };
}

/** Up to this interval a page's scripts and data wait their turn one by one; at a slower pace the page would die of it. */
const PACED_INTERVAL_MILLISECONDS = 50;

/** As many tabs as the memory holds, and no more than the processors can drive. */
export function tabsFor(memoryMegabytes: number, processors: number): number {
  const fitting = Math.floor((memoryMegabytes - BROWSER_MEGABYTES) / TAB_MEGABYTES);
  return Math.max(1, Math.min(fitting, processors * 4));
}

export function createBrowserPool(options: BrowserPoolOptions): BrowserPool {
  const size = tabsFor(options.memoryMegabytes, cpus().length);
  const rooms = new Map<string, Promise<SiteRoom>>();
  const waiting: (() => void)[] = [];
  let open = 0;
  let engine: Promise<Engine> | null = null;
  let deadEnd: Promise<EgressDoor> | null = null;
  let watch: MemoryWatch | null = null;

  const nothing = { site: "", hosts: new Set<string>(), allowPrivate: new Set<string>() };
  const start = async (): Promise<Engine> => {
    deadEnd ??= openEgressDoor({ way: options.way, scope: nothing });
    watch ??= createMemoryWatch(options.memoryMegabytes, wearOut);
    const door = await deadEnd;
    return launchEngine({
      chromiumPath: options.chromiumPath,
      defaultProxy: door.address,
      notice: options.notice,
    });
  };

  /** The browser, started again when it is gone. Between the look and the start nothing is awaited: one starts it. */
  const running = async (): Promise<Engine> => {
    for (;;) {
      engine ??= start();
      const mine = engine;
      try {
        const current = await mine;
        if (current.isRunning()) return current;
      } catch (error) {
        if (engine === mine) engine = null;
        throw error;
      }
      if (engine === mine) engine = null;
    }
  };

  const wearOut = async () => {
    const all = await Promise.all(rooms.values());
    const mostUsed = all.filter((room) => room.visits >= WORN_VISITS).sort((a, b) => b.visits - a.visits);
    for (const room of mostUsed.slice(0, Math.max(1, Math.ceil(mostUsed.length / 2)))) {
      room.worn = true;
      if (room.busy === 0) await leave(room);
    }
  };

  const leave = async (room: SiteRoom) => {
    const { context } = room;
    room.context = null;
    room.idle = [];
    room.visits = 0;
    room.worn = false;
    const left = await context?.catch(() => null);
    if (left === null || left === undefined) return;
    // Cookies stay with the site: a gate that was opened stays open in the next context.
    room.cookies = (await inTime(left.cookies().catch(() => null))) ?? room.cookies;
    if ((await inTime(left.close().then(() => true))) === null) giveUp(room.engine);
  };

  /** What a step of the browser gave; null when it took too long. */
  const inTime = async <T>(step: Promise<T>): Promise<T | null> => {
    const waiting = new AbortController();
    const late = sleep(BROWSER_MILLISECONDS, waiting.signal).then(
      () => null,
      () => null,
    );
    try {
      return await Promise.race([step, late]);
    } finally {
      waiting.abort();
    }
  };

  /** A browser that no longer answers: the next page gets a new one. */
  const giveUp = (hung: Engine | null) => {
    options.notice("Chromium does not answer any more; it is started again.");
    engine = null;
    void hung?.close();
  };

  const enterRoom = (visit: BrowserVisit, pace: PaceKeeper): Promise<SiteRoom> => {
    let room = rooms.get(visit.site.id);
    if (room === undefined) {
      const account = { prepaid: 0 };
      room = openEgressDoor({
        way: options.way,
        scope: egressScope(visit.site),
        async turn() {
          if (account.prepaid > 0) account.prepaid -= 1;
          else if (pace.interval() <= PACED_INTERVAL_MILLISECONDS) await pace.turn(visit.signal);
          else pace.subrequests(1);
        },
      }).then((door) => ({
        door,
        account,
        context: null,
        engine: null,
        idle: [],
        busy: 0,
        visits: 0,
        worn: false,
        cookies: gateCookies(visit),
      }));
      rooms.set(visit.site.id, room);
    }
    return room;
  };

  /** Null when the browser hangs and has none to give. */
  const takeTab = async (room: SiteRoom, visit: BrowserVisit): Promise<EngineTab | null> => {
    const current = await running();
    if (room.engine !== current) {
      room.engine = current;
      room.context = null;
      room.idle = [];
    }
    for (let idle = room.idle.pop(); idle !== undefined; idle = room.idle.pop()) if (idle.isOpen()) return idle;
    room.context ??= current.openContext({
      proxy: room.door.address,
      userAgent: options.userAgent,
      language: visit.site.languages[0] === "sv" ? "sv-SE" : (visit.site.languages[0] ?? "sv-SE"),
      timeZone: visit.site.timeZone,
      cookies: room.cookies,
    });
    const context = room.context;
    try {
      const tab = await inTime(context.then((open) => open.openTab()));
      if (tab === null) {
        if (room.context === context) room.context = null;
        giveUp(current);
      }
      return tab;
    } catch (error) {
      // A context that cannot open a tab belongs to a browser that is gone.
      if (room.context === context) room.context = null;
      throw error;
    }
  };

  const visitPage = async (visit: BrowserVisit, pace: PaceKeeper): Promise<PageAnswer> => {
    const room = await enterRoom(visit, pace);
    room.busy += 1;
    room.account.prepaid += 1;
    let tab: EngineTab | null = null;
    let keep = false;
    try {
      tab = await takeTab(room, visit);
      if (tab === null) return failedAnswer("browser", "rendererCrashed", visit.address, 0);
      watch?.visiting();
      const { answer, tabIsSound } = await visitInBrowser(tab, visit, (target) => room.door.refusalOf(target));
      keep = tabIsSound;
      return answer;
    } catch (error) {
      visit.signal.throwIfAborted();
      // A browser that died took the page with it; it is started again for the next. Anything else is not foreseen.
      if (room.engine === null || room.engine.isRunning()) throw error;
      return failedAnswer("browser", "rendererCrashed", visit.address, 0);
    } finally {
      tab?.finish();
      room.busy -= 1;
      room.visits += 1;
      // A page that never asked for anything leaves its turn unused.
      room.account.prepaid = Math.min(room.account.prepaid, room.busy);
      if (tab !== null && keep && !room.worn && room.engine?.isRunning() === true) room.idle.push(tab);
      else if (tab !== null && !(await tab.close())) room.worn = true;
      if (room.worn && room.busy === 0) await leave(room);
    }
  };

  return {
    size,
    async open(visit, pace) {
      // Seats are handed from one to the next, so that nobody slips in between.
      if (open >= size) await new Promise<void>((resolve) => waiting.push(resolve));
      else open += 1;
      try {
        visit.signal.throwIfAborted();
        // The page waits for its turn here, outside its own deadline. What it asks for besides is counted at the door
        // over HTTP; inside a tunnel nobody sees it, so it is counted afterwards.
        await pace.turn(visit.signal);
        const answer = await visitPage(visit, pace);
        if (visit.site.origin.startsWith("https:")) pace.subrequests(answer.subrequests);
        return answer;
      } finally {
        const next = waiting.shift();
        if (next === undefined) open -= 1;
        else next();
      }
    },
    async closeSite(siteId) {
      const room = await rooms.get(siteId)?.catch(() => undefined);
      rooms.delete(siteId);
      if (room === undefined) return;
      await leave(room);
      await room.door.close();
    },
    async close() {
      watch?.close();
      for (const siteId of [...rooms.keys()]) await this.closeSite(siteId);
      const last = await engine?.catch(() => null);
      if (last !== null && last !== undefined) await inTime(last.close());
      await (await deadEnd)?.close();
    },
  };
}

function gateCookies(visit: BrowserVisit): StoredCookie[] {
  const { gate, origin } = visit.site;
  return gate?.kind === "cookie" ? [{ name: gate.name, value: gate.value, url: origin }] : [];
}
