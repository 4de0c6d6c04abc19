/** What pages ask for besides documents, scripts, styles and data: never requested. */
const BLOCKED_TYPES = ["Image", "Media", "Font", "Ping", "CSPViolationReport"] as const;
const PICTURES = "png jpg jpeg gif webp avif bmp svg tif tiff heic jxl".split(" ");
/** An icon is the browser's own wish and not the page's. */
const SOUNDS_FILMS_AND_FONTS =
  "ico mp4 m4v webm mkv mov avi flv m3u8 mpd ts mp3 m4a ogg oga ogv wav flac aac woff woff2 ttf otf eot".split(" ");

const addressesEnding = (endings: readonly string[]) => endings.flatMap((ending) => [`*.${ending}`, `*.${ending}?*`]);

/** Refused in the page itself. Pictures are not named: without `imagesEnabled` a page does not try, unless named here. */
export const BLOCKED_PATTERNS = addressesEnding(SOUNDS_FILMS_AND_FONTS);
/** Refused on the way out: what no ending tells, and pictures that a script asks for as data. */
export const STOPPED_PATTERNS = [
  ...BLOCKED_TYPES.map((resourceType) => ({ resourceType, urlPattern: "*" })),
  ...addressesEnding(PICTURES).map((urlPattern) => ({ urlPattern })),
];

/** Of several lists of this switch Chromium heeds the last, so what Playwright turns off for its own sake stands here too. */
const DISABLED_FEATURES = [
  // A frame, a compositor and a tree of layers made anew for every page of the same site: two fifths of a page's time.
  "RenderDocument",
  // One process a tab: its memory is what counts here.
  "IsolateOrigins",
  "site-per-process",
  // Nothing is fetched that no visit asked for, and nothing by another way than the proxy.
  "Prerender2",
  "SpeculationRulesPrefetchFuture",
  "PreloadMediaEngagementData",
  "WebTransport",
  "DnsOverHttps",
  "AsyncDns",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "AimEnabled",
  "PreconnectToSearch",
  "MediaRouter",
  "Translate",
  // An address is asked for as it was written.
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  // Needed by Playwright's and our own watching of navigations and requests.
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "DestroyProfileOnBrowserClose",
  "PaintHolding",
];

export const BROWSER_ARGUMENTS = [
  "--blink-settings=imagesEnabled=false",
  // Names are resolved by our proxy and nowhere else; UDP, which no HTTP proxy carries, goes nowhere.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
  "--no-first-run",
  "--mute-audio",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disk-cache-size=52428800",
  "--js-flags=--max-old-space-size=384",
  `--disable-features=${DISABLED_FEATURES.join(",")}`,
  "--disable-site-isolation-trials",
];
