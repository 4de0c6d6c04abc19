/** What an address of ours could be reached by: the victim's port on this machine, under every name for it. */
export interface Ways {
  readonly victimPort: number;
}

/** One way in: a page (over both fetchers), or an address that redirects. `http` pages are tried without a browser too. */
export interface WayInside {
  readonly name: string;
  /** Markup of the page that tries it. */
  readonly markup?: (target: string) => string;
  /** Headers of the page that tries it. */
  readonly headers?: (target: string) => Record<string, string>;
  /** Status of the page that tries it, 200 without it. */
  readonly status?: number;
}

const script = (source: (target: string) => string) => (target: string) => `<script>${source(target)}</script>`;
const socket = (target: string) => target.replace(/^http/, "ws");

/** Names under which a machine answers itself, all leading to one port. `rebind.example` resolves to a private address. */
export function spellings(port: number): string[] {
  return [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://127.1:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://0177.0.0.1:${port}/`,
    `http://0.0.0.0:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[::ffff:7f00:1]:${port}/`,
    `http://127.0.0.1.:${port}/`,
    `http://%E2%91%A0%E2%91%A1%E2%91%A6.%E2%93%AA.%E2%93%AA.%E2%91%A0:${port}/`,
    `http://rebind.example:${port}/`,
    `http://later.example:${port}/`,
    `http://sub.localhost:${port}/`,
  ];
}

export const WAYS_INSIDE: readonly WayInside[] = [
  { name: "redirect 301", status: 301, headers: (target) => ({ location: target }) },
  { name: "redirect 302", status: 302, headers: (target) => ({ location: target }) },
  { name: "redirect 303", status: 303, headers: (target) => ({ location: target }) },
  { name: "redirect 307", status: 307, headers: (target) => ({ location: target }) },
  { name: "redirect 308", status: 308, headers: (target) => ({ location: target }) },
  { name: "Refresh header", headers: (target) => ({ refresh: `0; url=${target}` }) },
  { name: "meta refresh", markup: (target) => `<meta http-equiv="refresh" content="0;url=${target}">` },
  { name: "Link preload header", headers: (target) => ({ link: `<${target}>; rel=preload; as=script` }) },
  { name: "Link prefetch header", headers: (target) => ({ link: `<${target}>; rel=prefetch` }) },
  {
    name: "Content-Location and Alt-Svc",
    headers: (target) => ({ "alt-svc": `h3="${new URL(target).host}"`, "content-location": target }),
  },
  {
    name: "CSP report",
    headers: (target) => ({ "content-security-policy": `img-src 'none'; script-src 'none'; report-uri ${target}` }),
    markup: () => "<script>1</script><img src='/x'>",
  },
  {
    name: "Reporting endpoints",
    headers: (target) => ({
      "reporting-endpoints": `default="${target}"`,
      nel: '{"report_to":"default","max_age":60}',
    }),
  },
  { name: "location.href", markup: script((target) => `location.href="${target}"`) },
  { name: "location.replace later", markup: script((target) => `setTimeout(()=>location.replace("${target}"),20)`) },
  { name: "window.open", markup: script((target) => `window.open("${target}")`) },
  {
    name: "form that sends itself",
    markup: (target) => `<form id="f" method="post" action="${target}"></form><script>f.submit()</script>`,
  },
  {
    name: "link that clicks itself",
    markup: (target) => `<a id="a" href="${target}" ping="${target}">x</a><script>a.click()</script>`,
  },
  {
    name: "download link that clicks itself",
    markup: (target) => `<a id="a" href="${target}" download>x</a><script>a.click()</script>`,
  },
  {
    name: "base",
    markup: (target) => `<base href="${target}"><script src="s.js"></script><link rel="stylesheet" href="s.css">`,
  },
  { name: "iframe", markup: (target) => `<iframe src="${target}"></iframe>` },
  { name: "iframe srcdoc", markup: (target) => `<iframe srcdoc="<script src='${target}'></script>"></iframe>` },
  {
    name: "sandboxed iframe of data",
    markup: (target) =>
      `<iframe sandbox="allow-scripts" src="data:text/html,<script src='${target}'></script>"></iframe>`,
  },
  { name: "object", markup: (target) => `<object data="${target}" type="text/html"></object>` },
  { name: "embed", markup: (target) => `<embed src="${target}" type="text/html">` },
  { name: "script", markup: (target) => `<script src="${target}"></script>` },
  { name: "module script", markup: (target) => `<script type="module">import "${target}"</script>` },
  { name: "dynamic import", markup: script((target) => `import("${target}").catch(()=>0)`) },
  { name: "modulepreload", markup: (target) => `<link rel="modulepreload" href="${target}">` },
  { name: "stylesheet", markup: (target) => `<link rel="stylesheet" href="${target}">` },
  { name: "@import", markup: (target) => `<style>@import url("${target}");</style>` },
  { name: "background", markup: (target) => `<div style="background:url(${target})">x</div>` },
  {
    name: "font",
    markup: (target) => `<style>@font-face{font-family:F;src:url("${target}")}p{font-family:F}</style><p>x</p>`,
  },
  {
    name: "image, picture and srcset",
    markup: (target) =>
      `<img src="${target}" srcset="${target} 2x"><picture><source srcset="${target}"><img></picture>`,
  },
  {
    name: "video, audio and track",
    markup: (target) =>
      `<video src="${target}" poster="${target}" autoplay></video><audio src="${target}" autoplay></audio><video><track src="${target}" default></video>`,
  },
  { name: "svg image and use", markup: (target) => `<svg><image href="${target}"/><use href="${target}#a"/></svg>` },
  {
    name: "favicon and manifest",
    markup: (target) => `<link rel="icon" href="${target}"><link rel="manifest" href="${target}">`,
  },
  {
    name: "preconnect and dns-prefetch",
    markup: (target) => `<link rel="preconnect" href="${target}"><link rel="dns-prefetch" href="${target}">`,
  },
  {
    name: "prefetch and prerender",
    markup: (target) => `<link rel="prefetch" href="${target}"><link rel="prerender" href="${target}">`,
  },
  {
    name: "speculation rules",
    markup: (target) =>
      `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${target}"]}],"prerender":[{"source":"list","urls":["${target}"]}]}</script>`,
  },
  { name: "fetch", markup: script((target) => `fetch("${target}",{mode:"no-cors"}).catch(()=>0)`) },
  {
    name: "fetch keepalive on leaving",
    markup: script((target) => `addEventListener("pagehide",()=>fetch("${target}",{mode:"no-cors",keepalive:true}))`),
  },
  {
    name: "XMLHttpRequest",
    markup: script((target) => `const x=new XMLHttpRequest();x.open("GET","${target}");x.send()`),
  },
  { name: "sendBeacon", markup: script((target) => `navigator.sendBeacon("${target}","x")`) },
  { name: "EventSource", markup: script((target) => `new EventSource("${target}")`) },
  { name: "WebSocket", markup: script((target) => `new WebSocket("${socket(target)}")`) },
  {
    name: "worker",
    markup: script(
      (target) =>
        `new Worker(URL.createObjectURL(new Blob(["fetch('${target}',{mode:'no-cors'}).catch(()=>0);new WebSocket('${socket(target)}')"])))`,
    ),
  },
  {
    name: "shared worker",
    markup: script(
      (target) =>
        `new SharedWorker(URL.createObjectURL(new Blob(["fetch('${target}',{mode:'no-cors'}).catch(()=>0);new WebSocket('${socket(target)}')"])))`,
    ),
  },
  {
    name: "service worker",
    markup: script(
      (target) =>
        `navigator.serviceWorker&&navigator.serviceWorker.register("/sw.js?"+encodeURIComponent("${target}")).catch(()=>0)`,
    ),
  },
  {
    name: "worklet",
    markup: script((target) => `window.CSS&&CSS.paintWorklet&&CSS.paintWorklet.addModule("${target}").catch(()=>0)`),
  },
  {
    name: "WebRTC",
    markup: script(
      (target) =>
        `const h=new URL("${target}");const p=new RTCPeerConnection({iceServers:[{urls:"stun:"+h.host},{urls:"turn:"+h.host+"?transport=tcp",username:"a",credential:"b"}]});p.createDataChannel("x");p.createOffer().then(o=>p.setLocalDescription(o))`,
    ),
  },
  {
    name: "WebTransport",
    markup: script((target) => `window.WebTransport&&new WebTransport("${target.replace("http:", "https:")}")`),
  },
  {
    name: "import map",
    markup: (target) =>
      `<script type="importmap">{"imports":{"a":"${target}"}}</script><script type="module">import "a"</script>`,
  },
  {
    name: "XSLT",
    markup: script(
      (target) =>
        `try{const d=new DOMParser().parseFromString('<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${target}"?><a/>',"text/xml");const p=new XSLTProcessor();p.importStylesheet(new DOMParser().parseFromString('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><xsl:value-of select="document(\\'${target}\\')"/></xsl:template></xsl:stylesheet>',"text/xml"));p.transformToDocument(d)}catch{}`,
    ),
  },
];
