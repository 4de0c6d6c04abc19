import { VisitFailure } from "./browser-tab.ts";

/** What a navigation that did not succeed tells of the page, by the browser's words and the answer's headers. */
export function failureOfNavigation(error: unknown, headers: Readonly<Record<string, string>>): VisitFailure {
  if (error instanceof VisitFailure) return error;
  const message = error instanceof Error ? error.message : "";
  if (/Download is starting|ERR_ABORTED/.test(message)) {
    const isFile =
      /attachment/i.test(headers["content-disposition"] ?? "") ||
      !/html|json|text/.test(headers["content-type"] ?? "html");
    return new VisitFailure(isFile || /Download/.test(message) ? "wrongContentType" : "networkError", true);
  }
  if (/ERR_TOO_MANY_REDIRECTS/.test(message)) return new VisitFailure("tooManyRedirects", true);
  if (/TIMED_OUT/.test(message)) return new VisitFailure("timedOut", false);
  if (/crash|has been closed|Target closed|disconnected/i.test(message))
    return new VisitFailure("rendererCrashed", false);
  return new VisitFailure("networkError", true);
}
