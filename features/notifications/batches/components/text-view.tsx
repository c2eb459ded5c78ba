import { Icon } from "#components/icon.tsx";
import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import type { FilledField } from "#features/forms/rules.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { FieldFormBox } from "../../desk/components/field-form-box.tsx";
import { valueText } from "../../documents/rules.ts";
import type { ReadBatch } from "../../merging/queries.ts";
import { TextForm } from "./text-form.tsx";

type Props = { read: ReadBatch; asked: string | undefined; here: string; place: Place; t: Translate };

const ZONE = "Europe/Paris";

/** The common text section by section: what is worded once, what each file says for itself. */
export function TextView({ read, ...view }: Props) {
  const { batch, shown } = read;
  return (
    <div className="flex flex-col gap-4">
      <Silent read={read} {...view} />
      {batch.form.sections.map(({ id, title }) => (
        <Section id={`section-${id}`} key={id} title={title[view.place.locale]}>
          <dl className="-mt-3">
            {shown
              .filter(({ field }) => field.section === id)
              .map((one) => (
                <TextRow key={one.field.id} {...view} one={one} read={read} />
              ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}

/** What is still to be worded or filled, so that nobody looks for it through the whole form. */
function Silent({ read: { shown, silence, mayWord }, here, place, t }: Props) {
  const silent = shown.filter(({ field }) => silence.in(field.id) > 0);
  if (silent.length === 0) return null;
  return (
    <Notice kind="warning" title={t("batches.text.lacks", { count: silent.length })}>
      <ul className="text-sm sm:columns-2">
        {silent.map(({ field }) => (
          <li key={field.id}>
            <a
              className="underline"
              data-follow="stay"
              href={mayWord && field.fact === null ? `${here}?field=${field.id}#${field.id}` : `#${field.id}`}
            >
              {field.label[place.locale]}
            </a>{" "}
            {t("batches.text.lackedBy", { count: silence.in(field.id), of: silence.of })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function TextRow({ one, read, asked, here, place, t }: Props & { one: FilledField }) {
  const { field, value, answer } = one;
  const { batch, wordings, mayWord, silence } = read;
  const silent = silence.in(field.id);
  const { locale } = place;
  const last = wordings.findLast(({ fieldId }) => fieldId === field.id) ?? null;
  const said = value === null ? "" : valueText(field, value, { language: batch.language, zone: ZONE });
  const follows = answer !== null && "unknown" in answer ? answer.follows : null;
  const isAsked = mayWord && asked === field.id;
  return (
    <div
      className="grid scroll-mt-16 gap-x-4 gap-y-1 border-line border-t py-3 sm:grid-cols-[minmax(10rem,16rem)_1fr]"
      id={field.id}
    >
      <dt className="text-sm text-soft">
        {field.label[locale]}
        {one.needed ? <span className="block text-faint text-xs">{t("drafts.field.needed")}</span> : null}
      </dt>
      <dd className="min-w-0">
        {follows === null ? null : (
          <p className="text-ink [overflow-wrap:anywhere]">
            {t("drafts.field.unknown")} · {t("drafts.field.follows", { text: follows })}
          </p>
        )}
        {said === "" ? null : <p className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">{said}</p>}
        {said === "" && follows === null ? (
          <p className="text-faint text-sm">
            {t(field.fact === null ? "batches.text.leftOpen" : "batches.text.fromFile")}
          </p>
        ) : null}
        {silent === 0 ? null : (
          <p className="flex items-center gap-1 font-medium text-soon text-sm">
            <Icon name="triangle-alert" />
            {t("batches.text.silent", { count: silent, of: silence.of })}
          </p>
        )}
        {last === null ? null : (
          <p className="text-faint text-xs">
            {t("batches.text.wordedBy", {
              name: last.wordedBy,
              at: formatInstantCompact(instantOf(last.wordedAt), { zone: ZONE, locale }),
            })}
          </p>
        )}
        {isAsked ? (
          <FieldFormBox closed={`${here}#${field.id}`} t={t}>
            {field.fact === null ? null : (
              <p className="mb-3 text-sm text-soft">{t("batches.text.fromFileHelp")}</p>
            )}
            <TextForm
              batchId={batch.id}
              place={place}
              seen={last?.number ?? 0}
              shown={one}
              standing={said}
              t={t}
            />
          </FieldFormBox>
        ) : null}
        {mayWord && !isAsked ? (
          <a
            className="mt-1 inline-block text-accent text-sm hover:underline print:hidden"
            data-follow="stay"
            href={`${here}?field=${field.id}#${field.id}`}
          >
            {t(said === "" && follows === null ? "batches.text.word" : "batches.text.change")}
            <span className="sr-only"> – {field.label[locale]}</span>
          </a>
        ) : null}
      </dd>
    </div>
  );
}
