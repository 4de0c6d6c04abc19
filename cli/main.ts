import { Command, CommanderError } from "commander";
import { EXIT_CODES, UserError } from "../schema/vocabulary/errors.ts";
import { registerCode } from "./commands/code.ts";
import { registerCollect } from "./commands/collect.ts";
import { registerDashboard } from "./commands/dashboard.ts";
import { registerDrift } from "./commands/drift.ts";
import { registerEgress } from "./commands/egress.ts";
import { registerExport } from "./commands/export.ts";
import { registerMigrate } from "./commands/migrate.ts";
import { registerPlan } from "./commands/plan.ts";
import { registerPurge } from "./commands/purge.ts";
import { registerRecode } from "./commands/recode.ts";
import { registerReproduce } from "./commands/reproduce.ts";
import { registerSite } from "./commands/site.ts";
import { registerStart } from "./commands/start.ts";
import { registerStatus } from "./commands/status.ts";
import { registerValidate } from "./commands/validate.ts";
import { registerWork } from "./commands/work.ts";
import { type Config, parseConfig } from "./config.ts";
import { EXIT_CODE_HELP } from "./exit-codes.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

export interface PlaceOptions {
  readonly study?: string | undefined;
  /** Another home folder than the user's, with a database, a queue and keys of its own. */
  readonly home?: string | undefined;
}

/** What a command is run in: the settings, the signal of Ctrl-C, and a workplace that is closed behind it. */
export interface CommandContext {
  readonly signal: AbortSignal;
  config(options?: PlaceOptions): Config;
  inWorkplace<T>(options: PlaceOptions, work: (place: Workplace) => Promise<T>): Promise<T>;
}

const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // The first one asks; whoever presses again does not want to wait for the pages under way.
    if (interrupt.signal.aborted) process.exit(EXIT_CODES.interrupted);
    process.stderr.write("\nStopping: finishing what is under way. The next run continues from here.\n");
    interrupt.abort();
  });
}

const context: CommandContext = {
  signal: interrupt.signal,
  config: (options = {}) =>
    parseConfig({
      ...process.env,
      ...(options.study === undefined ? {} : { OGONBLICK_STUDY: resolveFromShell(options.study) }),
      ...(options.home === undefined
        ? {}
        : { OGONBLICK_HOME: options.home, OGONBLICK_KEYS: "", DATABASE_URL: "", REDIS_URL: "" }),
    }),
  async inWorkplace(options, work) {
    const place = await openWorkplace(context.config(options));
    try {
      return await work(place);
    } finally {
      await place.close();
    }
  },
};

const program = new Command("ogonblick")
  .description(
    "Statistics on internet advertisements for sexual services, collected on fixed sampling dates. Statistics, never persons.",
  )
  .addHelpText("after", EXIT_CODE_HELP)
  .showHelpAfterError("(--help shows what there is)")
  .exitOverride();
for (const register of [
  registerStart,
  registerMigrate,
  registerPlan,
  registerCollect,
  registerWork,
  registerDashboard,
  registerEgress,
  registerStatus,
  registerExport,
  registerSite,
  registerDrift,
  registerPurge,
  registerCode,
  registerValidate,
  registerRecode,
  registerReproduce,
]) {
  register(program, context);
}
// Sub-commands made above inherit the override only when they are told.
for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
  command.exitOverride().showHelpAfterError("(--help shows what there is)");
}

try {
  await program.parseAsync(process.argv);
  if (interrupt.signal.aborted) process.exitCode = EXIT_CODES.interrupted;
} catch (error) {
  process.exitCode = report(error);
}
// A pool or a browser that could not be closed must not hold the terminal.
setTimeout(() => process.exit(), 3_000).unref();

/** Prints what went wrong and returns the exit code. Only the unforeseen prints a stack. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.success : EXIT_CODES.usage;
  if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT_CODES[error.exit];
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT_CODES.unforeseen;
}

function resolveFromShell(path: string): string {
  return new URL(path, `file://${process.cwd()}/`).pathname;
}
