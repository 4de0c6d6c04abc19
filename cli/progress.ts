import { MultiBar, Presets, type SingleBar } from "cli-progress";

/** How far one sampling date is, over all its sites. */
export interface DateProgress {
  /** Pages known so far; grows while lists are read. */
  readonly planned: number;
  readonly done: number;
  readonly sitesDone: number;
  readonly sites: number;
}

/** Bars on a terminal, a line now and then elsewhere, nothing when quiet. Counts and time left per sampling date. */
export interface ProgressReport {
  begin(title: string): void;
  collect(progress: DateProgress): void;
  work(left: { readonly captures: number; readonly contents: number }): void;
  end(summary: string): void;
  stop(): void;
}

const LINE_EVERY_MS = 5_000;

/** `say` prints a line; `bars` draws them when the terminal can. */
export function createProgress(options: {
  readonly bars: boolean;
  readonly quiet: boolean;
  say(line: string): void;
}): ProgressReport {
  if (options.quiet) return { begin() {}, collect() {}, work() {}, end() {}, stop() {} };
  return options.bars ? barReport(options.say) : lineReport(options.say);
}

function lineReport(say: (line: string) => void): ProgressReport {
  let title = "";
  let started = 0;
  let last = 0;
  const now = (line: () => string) => {
    if (Date.now() - last < LINE_EVERY_MS) return;
    last = Date.now();
    say(line());
  };
  return {
    begin(text) {
      title = text;
      started = last = Date.now();
    },
    collect: (progress) =>
      now(
        () =>
          `${title}: ${progress.done} of ${progress.planned} pages, ${progress.sitesDone} of ${progress.sites} sites, about ${timeLeft(progress, started)} left`,
      ),
    work: (left) => now(() => `${title}: ${left.captures} captures to read, ${left.contents} contents to code`),
    end: (summary) => say(summary),
    stop() {},
  };
}

function barReport(say: (line: string) => void): ProgressReport {
  const bars = new MultiBar(
    { format: "{title} {bar} {value}/{total} {note}", hideCursor: true, clearOnComplete: true, barsize: 30 },
    Presets.shades_classic,
  );
  let bar: SingleBar | null = null;
  let title = "";
  let started = 0;
  return {
    begin(text) {
      title = text;
      started = Date.now();
      bar = bars.create(1, 0, { title, note: "" });
    },
    collect(progress) {
      bar?.setTotal(Math.max(1, progress.planned));
      bar?.update(progress.done, {
        title,
        note: `pages, ${progress.sitesDone}/${progress.sites} sites, about ${timeLeft(progress, started)} left`,
      });
    },
    work(left) {
      bar?.update({ note: `reading and coding: ${left.captures} captures, ${left.contents} contents left` });
    },
    end(summary) {
      if (bar !== null) bars.remove(bar);
      bar = null;
      bars.log(`${summary}\n`);
      bars.update();
    },
    stop() {
      bars.stop();
      say("");
    },
  };
}

function timeLeft(progress: DateProgress, started: number): string {
  if (progress.done === 0) return "some time";
  const seconds = ((Date.now() - started) / 1_000 / progress.done) * Math.max(0, progress.planned - progress.done);
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}
