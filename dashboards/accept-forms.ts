import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Language, otherLanguage } from "./language.ts";
import { FORMS } from "./texts/forms.ts";

/**
 * Lets the pages of one plugin be posted to: form bodies up to a size, and only from pages of our own. Nothing posted
 * is logged, kept or put in an address.
 */
export function acceptForms(app: FastifyInstance, mostBytes: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: mostBytes },
    (_request, body, done) => done(null, new URLSearchParams(body)),
  );
  app.addHook("onRequest", async (request, reply) => {
    // Without this the browser would hold back the origin of the very forms that we ask it of.
    reply.header("referrer-policy", "same-origin");
    if (request.method === "GET" || request.method === "HEAD" || isFromOwnPage(request)) return undefined;
    return refuse(reply.code(403), "notOurForm");
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    if (error.statusCode === 413) return refuse(reply.code(413), "tooLong");
    if (error.statusCode === 415) return refuse(reply.code(415), "notAForm");
    throw error;
  });
}

/** The fields of a posted form. */
export function formOf(request: FastifyRequest): URLSearchParams {
  return request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
}

/**
 * Whether a post comes from a page of ours: the browser says so by the origin, and newer ones by the fetch site as
 * well. One that says neither is refused.
 */
function isFromOwnPage(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  if (origin !== undefined && origin !== "null") return origin === `http://${host}` || origin === `https://${host}`;
  return site === "same-origin";
}

function refuse(reply: FastifyReply, why: "notOurForm" | "tooLong" | "notAForm"): FastifyReply {
  const language: Language = "sv";
  const lines = [FORMS[language][why], FORMS[otherLanguage(language)][why]];
  return reply.type("text/plain; charset=utf-8").send(`${lines.join("\n")}\n`);
}
