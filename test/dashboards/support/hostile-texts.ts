/** Two hundred texts that would run, break out or rewrite a query where somebody forgot to escape. */
export function hostileTexts(): string[] {
  const scripts = [
    "<script>document.title='run'</script>",
    "</textarea><script>document.title='run'</script>",
    '"><img src=x onerror="document.title=\'run\'">',
    "'><svg onload=document.title='run'>",
    "</mark></section></table><iframe srcdoc='<script>parent.document.title=1</script>'></iframe>",
    "<a href='javascript:document.title=1'>25 år</a>",
    "<math><mi//xlink:href='data:x,<script>document.title=1</script>'>",
    "<style>@import '//evil.example/x.css'</style>",
    "<base href='//evil.example/'>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<form action='//evil.example'><button>Spara</button></form>",
    "<input autofocus onfocus=document.title=1>",
    "<!--<img src=--><img src=x onerror=document.title=1//>",
    "<template><script>document.title=1</script></template>",
    "&lt;script&gt;document.title=1&lt;/script&gt;",
    "<scr\u0000ipt>document.title=1</scr\u0000ipt>",
    "\u2028<script>document.title=1</script>\u2029",
    "<ſcript>document.title=1</ſcript>",
    "{{constructor.constructor('document.title=1')()}}",
    "$" + "{document.title=1}",
  ];
  const queries = [
    "'; drop table validation_score; --",
    "' or '1'='1",
    "'); delete from round where ('1'='1",
    "$1; select pg_sleep(10)",
    "\\'; truncate coding; --",
    "admin'/*",
    "1 union select sealed_text from content",
    "E'\\\\x41'; copy round to program 'id'; --",
    "\u0000'; --",
    '=HYPERLINK("http://evil.example";"25")',
  ];
  const dress = [
    (text: string) => text,
    (text: string) => `Svensk kvinna, 25 år ${text} i Malmö`,
    (text: string) => `25 år${text}`,
    (text: string) => `${text}\r\ntalar svenska och engelska${text}`,
    (text: string) => text.toUpperCase(),
    (text: string) => `Ring 070-174 06 05 ${text.split("").join("\u200b")}`,
    (text: string) => `${text} maja@studio.example`,
  ];
  return [...scripts, ...queries].flatMap((text) => dress.map((wear) => wear(text))).slice(0, 200);
}
