import type { FastifyInstance, FastifyReply } from "fastify";
import { acceptForms, formOf } from "./accept-forms.ts";
import type { Language } from "./language.ts";
import { LONGEST_TEXT, type TryCoding, TryCodingBody, tryCodingPage } from "./pages/try-coding-page.tsx";
import { renderMessage } from "./render-page.tsx";
import { renderPlainPage } from "./render-plain-page.tsx";
import { TRY_CODING } from "./texts/try-coding.ts";

/** Four bytes of UTF-8 written as %XX each, at most. */
const MOST_BYTES = LONGEST_TEXT * 12;

/** The page *Testa kodningen*: asked for, it is a form; posted to, the form with its result. Nothing is kept. */
export function serveTryCoding(app: FastifyInstance, tryCoding: TryCoding | null): void {
  app.register(async (inside) => {
    acceptForms(inside, MOST_BYTES);
    for (const language of ["sv", "en"] as const) {
      const path = tryCodingPage.path[language];
      inside.get(path, (_request, reply) => send(reply, language, tryCoding, null));
      inside.post(path, (request, reply) => {
        // Offsets are counted in the text as it is shown: with single line breaks, and HTML has no NUL.
        const text = (formOf(request).get("text") ?? "").replaceAll("\r\n", "\n").replaceAll("\u0000", "\ufffd");
        return send(reply, language, tryCoding, text.slice(0, LONGEST_TEXT));
      });
    }
  });
}

function send(reply: FastifyReply, language: Language, tryCoding: TryCoding | null, text: string | null): FastifyReply {
  const texts = TRY_CODING[language];
  reply.type("text/html; charset=utf-8");
  if (tryCoding === null) return reply.send(renderMessage(language, texts.name, texts.unavailable));
  const isEmpty = text !== null && text.trim() === "";
  const result =
    text === null || isEmpty ? null : { coded: tryCoding.codeText(text, language), codebook: tryCoding.codebook() };
  const body = <TryCodingBody language={language} text={text ?? ""} result={result} isEmpty={isEmpty} />;
  return reply.send(renderPlainPage({ page: tryCodingPage, language, lead: texts.lead, body }));
}
