import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Desk } from "../queries.ts";

type Props = { desk: Desk; zone: string; locale: Locale; t: Translate };
type Line = { readonly id: string; readonly at: Date; readonly title: string; readonly body: string };

/** Who wrote, who put forward, who returned, who signed what, what was filed and why late: all of it, in its order. */
export function HistoryList({ desk, zone, locale, t }: Props) {
  const lines = linesOf(desk, { t, locale }).sort((one, other) => one.at.getTime() - other.at.getTime());
  return (
    <ol className="flex flex-col gap-3">
      {lines.map(({ id, at, title, body }) => (
        <li className="keep-together border-line border-s-2 ps-3" key={id}>
          <p className="font-medium text-ink text-sm">{title}</p>
          <p className="text-faint text-xs">{formatInstant(instantOf(at), { zone, locale })}</p>
          {body === "" ? null : (
            <p className="whitespace-pre-line text-sm text-soft [overflow-wrap:anywhere]">{body}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

type Words = { readonly t: Translate; readonly locale: Locale };

function linesOf({ draft, answers, steps, grantors, own }: Desk, { t, locale }: Words): Line[] {
  const label = (fieldId: string) =>
    draft.form.fields.find(({ id }) => id === fieldId)?.label[locale] ?? fieldId;
  const filing = own?.filing ?? null;
  const grantText = (stepId: string) => {
    const grantor = grantors?.get(stepId);
    if (grantor === undefined) return "";
    return t(grantor.wroteIt ? "drafts.history.grantedByAuthor" : "drafts.history.granted", {
      name: grantor.name,
    });
  };
  return [
    {
      ...{ id: "prepared", at: draft.preparedAt, body: "" },
      title: t("drafts.history.prepared", { name: draft.preparedBy }),
    },
    ...[...Map.groupBy(answers, (one) => `${one.answeredById} ${one.answeredAt.getTime()}`)].flatMap(
      ([id, [first, ...others]]) =>
        first === undefined
          ? []
          : [
              {
                ...{ id, at: first.answeredAt },
                title: t("drafts.history.answered", { name: first.answeredBy, count: others.length + 1 }),
                body: [first, ...others].map(({ fieldId }) => label(fieldId)).join(", "),
              },
            ],
    ),
    ...steps.map(({ id, step, steppedAt, steppedBy, says, contentSha256 }) => ({
      ...{ id, at: steppedAt },
      title: t(`drafts.history.${stepOf(step)}`, { name: steppedBy }),
      body: [
        says,
        grantText(id),
        contentSha256 === null ? "" : t("drafts.history.hash", { hash: contentSha256 }),
      ]
        .filter((part) => part !== "")
        .join("\n"),
    })),
    ...(filing === null
      ? []
      : [
          {
            ...{ id: filing.id, at: filing.recordedAt },
            title: t("drafts.history.filed", { name: filing.recordedBy, channel: filing.channel }),
            body: filing.reasonsForDelay ?? "",
          },
        ]),
  ];
}

const STEPS = ["submitted", "read", "returned", "signed", "abandoned"] as const;

const stepOf = (step: string) => STEPS.find((one) => one === step) ?? "read";
