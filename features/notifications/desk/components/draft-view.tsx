import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { valueText } from "../../documents/rules.ts";
import type { Desk } from "../queries.ts";
import { AnswerForm } from "./answer-form.tsx";
import { FieldFormBox } from "./field-form-box.tsx";
import { FieldRow } from "./field-row.tsx";
import { remarksOf } from "./remarks-of.ts";

type Props = { desk: Desk; asked: string | undefined; here: string; place: Place; t: Translate };

/** The draft section by section; one field at a time is being answered. */
export function DraftView({ desk, asked, here, place, t }: Props) {
  const { draft, filled, answers, steps, may } = desk;
  const zone = desk.own?.obligation.exposure.organisation.timeZone ?? "Europe/Paris";
  const remarks = remarksOf(steps);
  const { language } = draft;
  return (
    <div className="flex flex-col gap-4">
      {draft.form.sections.map(({ id, title }) => (
        <Section id={`section-${id}`} key={id} title={title[place.locale]}>
          <dl className="-mt-3">
            {filled
              .filter(({ field }) => field.section === id)
              .map((shown) => {
                const { field, value } = shown;
                const given = answers.findLast(({ fieldId }) => fieldId === field.id) ?? null;
                const text = value === null ? "" : valueText(field, value, { language, zone });
                const isAsked = may.answer && asked === field.id;
                return (
                  <FieldRow
                    answerHref={may.answer ? `${here}?field=${field.id}#${field.id}` : null}
                    form={
                      isAsked ? (
                        <FieldFormBox closed={`${here}#${field.id}`} t={t}>
                          <AnswerForm
                            draftId={draft.id}
                            place={place}
                            seen={given?.number ?? 0}
                            shown={shown}
                            standing={text}
                            t={t}
                            zone={zone}
                          />
                        </FieldFormBox>
                      ) : null
                    }
                    given={given}
                    key={field.id}
                    place={place}
                    remark={remarks.get(field.id) ?? null}
                    shown={shown}
                    t={t}
                    text={text}
                    zone={zone}
                  />
                );
              })}
          </dl>
        </Section>
      ))}
    </div>
  );
}
