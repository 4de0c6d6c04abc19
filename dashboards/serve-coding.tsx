import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ComponentChildren } from "preact";
import type { CoderSeat } from "../schema/store/validation-samples.ts";
import { acceptForms, formOf } from "./accept-forms.ts";
import { CODER_COOKIE, CODER_HOURS, type CoderSessions } from "./coder-session.ts";
import type { CodingDesk } from "./coding-desk.ts";
import type { Language } from "./language.ts";
import { CodingProgress, nextUncoded } from "./pages/validate-progress.tsx";
import { ValidateTask, type ValidateTaskProps } from "./pages/validate-task.tsx";
import { parseAnswers } from "./parse-answers.ts";
import { renderPlainPage } from "./render-plain-page.tsx";
import { renderCoderSignedIn, renderLinkSpent } from "./sign-in-page.tsx";
import { CODING } from "./texts/coding.ts";

const PATHS = { sv: "/koda", en: "/en/code" } as const;
const PAGE = { id: "koda", path: PATHS, name: { sv: CODING.sv.name, en: CODING.en.name } };
const MOST_BYTES = 64 * 1024;

/** Reachable without the pages' session; the hook below lets coders in, and nobody else. */
const FOR_CODERS = { config: { open: true } };

declare module "fastify" {
  interface FastifyRequest {
    /** Set on every request that gets past the coders' hook. */
    coderSeat: CoderSeat | null;
  }
}

/**
 * The coding page: one listing at a time, contacts and names hidden, every opening logged by the desk. Only for those
 * who came by a coder's one-time link: a session of the ordinary pages is refused (403), and so is everybody else (401).
 */
export function serveCoding(
  app: FastifyInstance,
  desk: CodingDesk,
  sessions: CoderSessions,
  isReader: (request: FastifyRequest) => boolean,
): void {
  serveCoderSignIn(app, desk, sessions);
  app.register(async (inside) => {
    inside.decorateRequest("coderSeat", null);
    inside.addHook("onRequest", async (request, reply) => {
      request.coderSeat = sessions.seatOf(request.cookies[CODER_COOKIE]);
      if (request.coderSeat !== null) return undefined;
      const language = request.url.startsWith(PATHS.en) ? "en" : "sv";
      const texts = CODING[language];
      if (isReader(request)) return sendPage(reply.code(403), language, <p class="message">{texts.notYours}</p>);
      return sendPage(reply.code(401), language, <p class="message">{texts.needsLink}</p>);
    });
    acceptForms(inside, MOST_BYTES);
    for (const language of ["sv", "en"] as const) serveDesk(inside, desk, language);
  });
}

function serveCoderSignIn(app: FastifyInstance, desk: CodingDesk, sessions: CoderSessions): void {
  app.get<{ Querystring: { token?: unknown } }>(`${PATHS.sv}/in`, FOR_CODERS, async (request, reply) => {
    const seat = await desk.redeemLink(String(request.query.token ?? ""));
    reply.type("text/html; charset=utf-8");
    if (seat === null) return reply.code(401).send(renderLinkSpent("ogonblick validate link"));
    reply.setCookie(CODER_COOKIE, sessions.open(seat), {
      httpOnly: true,
      sameSite: "strict",
      path: "/",
      maxAge: CODER_HOURS * 3600,
    });
    return reply.send(renderCoderSignedIn(PATHS.sv));
  });
}

function serveDesk(app: FastifyInstance, desk: CodingDesk, language: Language): void {
  const home = PATHS[language];

  app.get(home, FOR_CODERS, async (request, reply) => {
    const positions = await desk.readPositions(seatOf(request));
    const next = nextUncoded(positions, null);
    if (next !== null) return reply.redirect(`${home}/${next}`, 303);
    return sendPage(
      reply,
      language,
      <>
        <link rel="stylesheet" href="/coding.css" />
        <CodingProgress language={language} home={home} positions={positions} current={null} />
        <h2>{CODING[language].doneTitle}</h2>
        <p>{CODING[language].done}</p>
      </>,
    );
  });

  app.get<{ Params: { position: string } }>(`${home}/:position`, FOR_CODERS, async (request, reply) => {
    const props = await openTask(desk, request, language);
    if (props === null) return sendPage(reply.code(404), language, <p class="message">{CODING[language].gone}</p>);
    return sendPage(reply, language, <ValidateTask {...props} />);
  });

  app.post<{ Params: { position: string } }>(`${home}/:position`, FOR_CODERS, async (request, reply) => {
    const seat = seatOf(request);
    const form = formOf(request);
    const parsed = parseAnswers(form, await desk.readVariables(seat), language);
    const confirmsUnderAge = parsed.statesUnderAge && form.get("confirmUnderAge") !== "1";
    // A stated age under 18 is all that matters of a listing: it waits for no other answer.
    if (confirmsUnderAge || (parsed.faults.size > 0 && !parsed.statesUnderAge)) {
      const props = await openTask(desk, request, language);
      if (props === null) return sendPage(reply.code(404), language, <p class="message">{CODING[language].gone}</p>);
      const again = { ...props, sent: form, faults: confirmsUnderAge ? new Map() : parsed.faults, confirmsUnderAge };
      return sendPage(reply.code(422), language, <ValidateTask {...again} />);
    }
    const comment = (form.get("comment") ?? "").trim().slice(0, 500);
    const done = await desk.saveAnswers(seat, Number(request.params.position), parsed.answers, comment);
    if (done === "gone") return sendPage(reply.code(404), language, <p class="message">{CODING[language].gone}</p>);
    if (done === "referred") return sendPage(reply, language, <Referred language={language} home={home} />);
    return reply.redirect(home, 303);
  });
}

/** Opens the listing of an address and gathers what its page shows; null when there is none. */
async function openTask(
  desk: CodingDesk,
  request: FastifyRequest<{ Params: { position: string } }>,
  language: Language,
): Promise<ValidateTaskProps | null> {
  const { position } = request.params;
  if (!/^[1-9]\d{0,3}$/.test(position)) return null;
  const seat = seatOf(request);
  const task = await desk.openTask(seat, Number(position));
  if (task === null) return null;
  const [positions, variables] = await Promise.all([desk.readPositions(seat), desk.readVariables(seat)]);
  return {
    language,
    home: PATHS[language],
    task,
    positions,
    variables,
    sent: null,
    faults: new Map(),
    confirmsUnderAge: false,
  };
}

function Referred({ language, home }: { language: Language; home: string }) {
  const texts = CODING[language];
  return (
    <>
      <h2>{texts.referredTitle}</h2>
      <p>{texts.referred}</p>
      <p>
        <a href={home}>{texts.next}</a>
      </p>
    </>
  );
}

/** The hook has refused every request without a seat. */
function seatOf(request: FastifyRequest): CoderSeat {
  if (request.coderSeat === null) throw new Error("A coder's page was reached without a seat.");
  return request.coderSeat;
}

function sendPage(reply: FastifyReply, language: Language, body: ComponentChildren): FastifyReply {
  const texts = CODING[language];
  const menu = [{ label: texts.name, href: PATHS[language], current: true }];
  const html = renderPlainPage({ page: PAGE, language, lead: `${texts.lead} ${texts.blind}`, body, menu });
  return reply.type("text/html; charset=utf-8").send(html);
}
