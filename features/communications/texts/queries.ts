import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Audience, Language } from "./catalogue.ts";
import { contentOf } from "./rules.ts";

/** The texts of a case that the reader may see, each with its versions, the latest first. */
export async function listTexts(tx: Tx, incidentId: string) {
  const rows = await tx.letterText.findMany({
    where: { incidentId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, title: true, language: true, audience: true, channels: true, recordedBy: true },
      versions: {
        orderBy: { number: "desc" },
        select: {
          ...{ id: true, number: true, content: true, authorIds: true, recordedAt: true, recordedBy: true },
          ...{ submittedAt: true, submittedBy: true, contentHash: true, version: true },
          reviews: {
            orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
            select: {
              ...{ id: true, organisationId: true, outcome: true, reason: true },
              ...{ recordedAt: true, recordedBy: true, headsHash: true },
              exposure: { select: { organisation: { select: { name: true } } } },
            },
          },
          _count: { select: { waves: true } },
        },
      },
    },
  });
  return rows.map(({ versions, ...text }) => ({
    ...text,
    language: text.language as Language,
    audience: text.audience as Audience,
    versions: versions.map(({ content, reviews, _count, ...version }) => ({
      ...version,
      content: contentOf(content),
      waves: _count.waves,
      reviews: reviews.map(({ exposure, ...review }) => ({
        ...review,
        organisation: exposure.organisation.name,
      })),
    })),
  }));
}

export type ListedText = Awaited<ReturnType<typeof listTexts>>[number];
export type ListedVersion = ListedText["versions"][number];

export async function getText(tx: Tx, incidentId: string, textId: string): Promise<ListedText> {
  const found = (await listTexts(tx, incidentId)).find(({ id }) => id === textId);
  if (found === undefined) throw notFound("text");
  return found;
}
