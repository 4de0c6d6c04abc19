/** What pages ask for besides documents, scripts, styles and data: never requested. */
export const BLOCKED_TYPES = ["Image", "Media", "Font", "Ping", "CSPViolationReport"] as const;
const BLOCKED_ENDINGS =
  "png jpg jpeg gif webp avif bmp ico svg tif tiff heic jxl mp4 m4v webm mkv mov avi flv m3u8 mpd ts mp3 m4a ogg oga ogv wav flac aac woff woff2 ttf otf eot".split(
    " ",
  );
export const BLOCKED_PATTERNS = BLOCKED_ENDINGS.flatMap((ending) => [`*.${ending}`, `*.${ending}?*`]);

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
  "--disable-features=IsolateOrigins,site-per-process,Prerender2,SpeculationRulesPrefetchFuture,PreloadMediaEngagementData,WebTransport,DnsOverHttps,AsyncDns,NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate",
  "--disable-site-isolation-trials",
];
