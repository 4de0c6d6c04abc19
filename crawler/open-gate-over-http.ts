import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { ParsedBody } from "./parse-body.ts";
import { isOnSite, resolveAddress } from "./scope.ts";

/** What has to be sent to open an age gate without a browser. */
export interface GateStep {
  readonly address: string;
  readonly form: { readonly method: "GET" | "POST"; readonly body: string } | null;
}

/**
 * The step that opens the gate on a page, or null when it takes a script (a browser's work), leads off the site, or is
 * a log-in after all: a form with a password is never sent.
 */
export function gateStep(site: SiteDefinition, body: ParsedBody, address: string): GateStep | null {
  const { gate } = site;
  if (gate === undefined || gate.kind === "cookie" || body.kind === "json") return null;
  const $ = body.page();
  const target = $(gate.selector).first();
  if (target.length === 0) return null;
  const form = target.is("form") ? target : target.closest("form");
  const href = target.attr("href");
  if (form.length === 0) {
    if (href === undefined || href.startsWith("#")) return null;
    return onSite(site, href, address, null);
  }
  if (form.find("input[type=password]").length > 0) return null;
  const fields = new URLSearchParams();
  for (const element of form.find("input[name], select[name], textarea[name]").toArray()) {
    const input = $(element);
    const type = (input.attr("type") ?? "").toLowerCase();
    const name = input.attr("name") ?? "";
    if (type === "submit" || type === "button" || type === "image" || type === "file") continue;
    if ((type === "checkbox" || type === "radio") && input.attr("checked") === undefined) continue;
    const value = input.is("select") ? input.find("option[selected]").attr("value") : input.attr("value");
    fields.append(name, value ?? (type === "checkbox" || type === "radio" ? "on" : ""));
  }
  if (gate.kind === "form") for (const [name, value] of Object.entries(gate.fields)) fields.set(name, value);
  // A visitor sends a form by its button: the one clicked, or the first.
  const button = target.is("form")
    ? form.find("button[name]:not([type=button]), input[type=submit][name]").first()
    : target;
  const buttonName = button.attr("name");
  if (buttonName !== undefined && !fields.has(buttonName)) fields.set(buttonName, button.attr("value") ?? "");
  const method = (form.attr("method") ?? "get").toLowerCase() === "post" ? "POST" : "GET";
  const action = form.attr("action") ?? address;
  return onSite(site, action, address, { method, body: fields.toString() });
}

function onSite(
  site: SiteDefinition,
  href: string,
  base: string,
  form: { readonly method: "GET" | "POST"; readonly body: string } | null,
): GateStep | null {
  const resolved = resolveAddress(href === "" ? base : href, base);
  if (resolved === null || !isOnSite(site, resolved)) return null;
  if (form === null || form.method === "POST") return { address: resolved, form };
  const url = new URL(resolved);
  url.search = form.body;
  return { address: url.href, form: null };
}
