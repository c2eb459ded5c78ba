import { AppError, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { logUnexpected } from "#lib/log.ts";
import { requirePrincipal } from "#lib/session.ts";
import { StorageFull } from "#lib/storage/storage.ts";
import { PART_BYTES } from "../catalogue.ts";
import { getOwnUpload, listParts } from "./queries.ts";
import { storePart } from "./writes.ts";

type Asked = { readonly workspace: string; readonly upload: string };

/** How far an upload of one's own has come: for whoever goes on with it. */
export function answerUpload(asked: Asked): Promise<Response> {
  return answered(async () => {
    const upload = await ownUpload(asked);
    const parts = await listParts(upload);
    return {
      size: upload.size,
      partBytes: PART_BYTES,
      parts: parts.map(({ number, sha256 }) => ({ number, sha256 })),
    };
  });
}

/** Takes one part in: its bytes are the body, its hash the header `x-part-sha256`. */
export function takePart(
  request: Request,
  { part, ...asked }: Asked & { readonly part: string },
): Promise<Response> {
  return answered(async () => {
    if (!isOwnOrigin(request)) throw notFound("upload");
    const sha256 = request.headers.get("x-part-sha256") ?? "";
    if (!/^\d{1,5}$/.test(part) || !/^[0-9a-f]{64}$/.test(sha256)) throw notFound("part");
    const upload = await ownUpload(asked);
    await storePart(upload, { number: Number(part), sha256 }, request.body ?? nothing());
    return { number: Number(part), sha256 };
  });
}

async function ownUpload({ workspace, upload }: Asked) {
  if (!isId(upload)) throw notFound("upload");
  return getOwnUpload(await requirePrincipal(workspace), upload);
}

// A browser says so of every request; a page elsewhere cannot.
const isOwnOrigin = (request: Request): boolean =>
  ["same-origin", "none", null].includes(request.headers.get("sec-fetch-site"));

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(0);
}

const STATUS = {
  invalid: 422,
  forbidden: 404,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
  unauthenticated: 401,
} as const;

async function answered(work: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (!(error instanceof AppError)) {
      logUnexpected(error, { event: "upload.failed" });
      return Response.json({ problem: "unexpected" }, { status: 500 });
    }
    const status = error instanceof StorageFull ? 507 : STATUS[error.code];
    return Response.json({ problem: error.problems[0]?.problem ?? error.code }, { status });
  }
}
