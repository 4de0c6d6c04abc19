import { renderToString } from "preact-render-to-string";

interface Message {
  readonly title: string;
  readonly sv: string;
  readonly en: string;
  /** Where the reader is taken at once. */
  readonly onward?: string;
}

/** Shown without a session: how to get in. Says nothing of what is inside. */
export function renderSignInNeeded(): string {
  return renderBilingual({
    title: "Ögonblick – öppna med en engångslänk",
    sv: "Sidorna öppnas med en engångslänk. Kör ogonblick dashboard (eller npm start) i den terminal där systemet körs och öppna länken som skrivs ut. Den gäller en gång, i en kvart.",
    en: "These pages are opened by a one-time link. Run ogonblick dashboard (or npm start) in the terminal where the system runs and open the link it prints. It works once, for a quarter of an hour.",
  });
}

/** A link that is used, too old or not ours. `command`: what gives a new one. */
export function renderLinkSpent(command = "ogonblick dashboard"): string {
  return renderBilingual({
    title: "Ögonblick – länken gäller inte längre",
    sv: `Engångslänken är redan använd eller för gammal. Be om en ny: kör ${command} igen och öppna länken som skrivs ut.`,
    en: `The one-time link has been used already or is too old. Ask for a new one: run ${command} again and open the link it prints.`,
  });
}

/**
 * A page that goes on by itself rather than a redirect: after a redirect the browser would still count the visit as
 * coming from outside and hold the strict cookie back.
 */
export function renderSignedIn(): string {
  return renderBilingual({ title: "Ögonblick", sv: "Öppnar översikten …", en: "Opening the overview …", onward: "/" });
}

/** The same for a coder's link. */
export function renderCoderSignedIn(onward: string): string {
  return renderBilingual({ title: "Ögonblick", sv: "Öppnar kodningssidan …", en: "Opening the coding page …", onward });
}

function renderBilingual({ title, sv, en, onward }: Message): string {
  return `<!doctype html>${renderToString(
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {onward !== undefined && <meta http-equiv="refresh" content={`0;url=${onward}`} />}
        <title>{title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body class="door">
        <main>
          <img src="/icon.svg" alt="" width="48" height="48" />
          <h1>{title}</h1>
          <p>{sv}</p>
          <p lang="en">{en}</p>
          {onward !== undefined && (
            <p>
              <a href={onward}>{onward === "/" ? "Översikt / Overview" : "Vidare / Onward"}</a>
            </p>
          )}
        </main>
      </body>
    </html>,
  )}`;
}
