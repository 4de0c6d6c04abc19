import { expect, test } from "vitest";
import { isPublicAddress } from "../../crawler/public-address.ts";
import { isOnSite, resolveAddress } from "../../crawler/scope.ts";
import { testSite } from "./test-web.ts";

const site = testSite({ origin: "http://annons.example:8080", host: "annons.example:8080" });

test.each([
  ["/annons/7", "http://annons.example:8080/annons/7"],
  ["annons/7#bilder", "http://annons.example:8080/lista/annons/7"],
  ["?sida=2", "http://annons.example:8080/lista/?sida=2"],
  ["//annan.example/x", "http://annan.example/x"],
  ["/a?utm_source=x&id=3&gclid=9", "http://annons.example:8080/a?id=3"],
  ["/a;jsessionid=AB12?x=1", "http://annons.example:8080/a?x=1"],
  ["http://vem:hemlig@annons.example:8080/a", "http://annons.example:8080/a"],
  ["#/annons/7", "http://annons.example:8080/lista/#/annons/7"],
  ["javascript:alert(1)", null],
  ["mailto:nagon@mail.example", null],
  ["tel:+46701740605", null],
  ["", null],
])("the link %j means %j", (href, address) => {
  expect(resolveAddress(href, "http://annons.example:8080/lista/")).toBe(address);
});

test("parameters that do not tell listings apart are left out", () => {
  expect(resolveAddress("/a?id=3&ort=solna", site.origin, ["ort"])).toBe("http://annons.example:8080/a?id=3");
});

test.each([
  ["http://annons.example:8080/x", true],
  ["https://annons.example:8080/x", false],
  ["http://annons.example/x", false],
  ["http://www.annons.example:8080/x", false],
])("whether %s lies on the site: %j", (address, onSite) => {
  expect(isOnSite(site, address)).toBe(onSite);
});

test.each([
  ["127.0.0.1", false],
  ["127.255.255.254", false],
  ["0.0.0.0", false],
  ["10.1.2.3", false],
  ["100.64.0.1", false],
  ["169.254.169.254", false],
  ["172.16.0.1", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.1.1", false],
  ["192.0.0.8", false],
  ["198.18.0.1", false],
  ["198.51.100.7", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["8.8.8.8", true],
  ["193.10.0.1", true],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["::127.0.0.1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["2001:0:1::", false],
  ["fe80::1%eth0", false],
  ["fc00::1", false],
  ["fd12::1", false],
  ["ff02::1", false],
  ["2001:db8::1", false],
  ["2a00:1450:4001::1", true],
  ["inte en adress", false],
])("whether %s is public: %j", (ip, isPublic) => {
  expect(isPublicAddress(ip)).toBe(isPublic);
});
