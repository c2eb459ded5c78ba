import type { ReactNode } from "react";
import { Icon } from "#components/icon.tsx";
import type { FilledField } from "#features/forms/rules.ts";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import type { GivenAnswer } from "../../drafts/queries.ts";

type Props = {
  shown: FilledField;
  /** The value in words. */
  text: string;
  given: GivenAnswer | null;
  remark: string | null;
  /** Where the field is answered; null where this person does not. */
  answerHref: string | null;
  /** The form in its place, when the address asks for it. */
  form: ReactNode;
  zone: string;
  place: Place;
  t: Translate;
};

/** A field of a draft: what will be sent, where it comes from, what is missing and where that is filled. */
export function FieldRow(props: Props) {
  const { shown, text, remark, answerHref, form, place, t } = props;
  const { field, state, problems, source } = shown;
  const base = `/${place.locale}/${place.workspace}`;
  return (
    <div
      className="grid scroll-mt-16 gap-x-4 gap-y-1 border-line border-t py-3 sm:grid-cols-[minmax(10rem,16rem)_1fr]"
      id={field.id}
    >
      <dt className="text-sm text-soft">
        {field.label[place.locale]}
        {shown.needed ? <span className="block text-faint text-xs">{t("drafts.field.needed")}</span> : null}
      </dt>
      <dd className="min-w-0">
        {state === "missing" ? (
          <p className="flex items-center gap-1 font-medium text-soon">
            <Icon name="triangle-alert" />
            {t("drafts.field.missing")}
          </p>
        ) : null}
        {state === "optional" ? <p className="text-faint text-sm">{t("drafts.field.empty")}</p> : null}
        {state === "filled" ? (
          <p className="whitespace-pre-line text-ink [overflow-wrap:anywhere]">{text}</p>
        ) : null}
        {state === "unknown" ? <Unknown {...props} /> : null}
        {problems.map(({ code, limit }) => (
          <p className="flex items-center gap-1 text-late text-sm" key={code}>
            <Icon name="octagon-alert" />
            {limit === undefined ? t(`problems.${code}`) : t("drafts.field.tooLong", { limit })}
          </p>
        ))}
        {remark === null ? null : (
          <p className="my-1 border-soon-edge border-s-2 ps-2 text-sm">
            <span className="font-medium">{t("drafts.field.remark")}</span> {remark}
          </p>
        )}
        <Origin {...props} />
        {form}
        {form === null ? (
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
            {answerHref === null ? null : (
              <a className="text-accent hover:underline" data-follow="stay" href={answerHref}>
                {t(
                  shown.answer === null && state !== "filled" ? "drafts.field.answer" : "drafts.field.change",
                )}
                <span className="sr-only"> – {field.label[place.locale]}</span>
              </a>
            )}
            {source === null || source.path === "" ? null : (
              <a className="text-accent hover:underline" data-follow="" href={`${base}${source.path}`}>
                {t(state === "missing" ? "drafts.field.fillThere" : "drafts.field.seeSource")}
                <span className="sr-only"> – {field.label[place.locale]}</span>
              </a>
            )}
          </p>
        ) : null}
      </dd>
    </div>
  );
}

function Unknown({ shown, t }: Props) {
  const { answer } = shown;
  return (
    <>
      <p className="flex items-center gap-1 text-ink">
        <Icon className="text-soft" name="hourglass" />
        {t("drafts.field.unknown")}
      </p>
      {answer !== null && "unknown" in answer ? (
        <p className="text-sm text-soft [overflow-wrap:anywhere]">
          {t("drafts.field.follows", { text: answer.follows })}
        </p>
      ) : null}
    </>
  );
}

/** Typed by whom and when, in place of what; or from the file, by whom and when. */
function Origin({ shown, given, zone, place, t }: Props) {
  const { locale } = place;
  const { answer, source, state } = shown;
  const at = (when: Temporal.Instant) => formatInstantCompact(when, { zone, locale });
  if (answer !== null && given !== null) {
    const when = at(Temporal.Instant.fromEpochMilliseconds(given.answeredAt.getTime()));
    return (
      <p className="text-faint text-xs [overflow-wrap:anywhere]">
        {t("drafts.field.typed", { name: given.answeredBy, at: when })}
        {"reason" in answer && answer.reason
          ? ` ${t("drafts.field.because", { reason: answer.reason })}`
          : ""}
      </p>
    );
  }
  if (source === null || state !== "filled") return null;
  return (
    <p className="text-faint text-xs">
      {t("drafts.field.from", { source: t(`drafts.sources.${source.kind}`) })}
      {source.by === null ? "" : ` · ${source.by}`}
      {source.at === null ? "" : ` · ${at(Temporal.Instant.from(source.at))}`}
    </p>
  );
}
