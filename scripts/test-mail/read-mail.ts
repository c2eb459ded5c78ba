type Part = { readonly type: string; readonly text: string };
export type ReadMail = { readonly headers: ReadonlyMap<string, string>; readonly parts: readonly Part[] };

/** A mail as it went over the wire: its headers, unfolded and decoded, and the text of its parts. */
export function readMail(raw: string): ReadMail {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const headers = headersOf(head);
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  const body = rest.join("\r\n\r\n");
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1);
  return { headers, parts: parts.map(partOf) };
}

function headersOf(head: string): Map<string, string> {
  const lines = head
    .trim()
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
}

function decodeWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, "?==?");
  return joined.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_whole, how: string, coded: string) =>
    how.toUpperCase() === "B" ? Buffer.from(coded, "base64").toString() : quoted(coded.replaceAll("_", " ")),
  );
}

function quoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

function partOf(raw: string): Part {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const headers = headersOf(head);
  const body = rest.join("\r\n\r\n").replace(/\r\n$/, "");
  const how = headers.get("content-transfer-encoding");
  const text =
    how === "base64"
      ? Buffer.from(body, "base64").toString()
      : how === "quoted-printable"
        ? quoted(body)
        : body;
  return { type: headers.get("content-type")?.split(";")[0] ?? "", text: text.replaceAll("\r\n", "\n") };
}
