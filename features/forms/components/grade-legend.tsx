import { Disclosure } from "#components/disclosure.tsx";
import { type Form, GRADES } from "#law/forms/form.ts";
import type { Translate } from "#lib/translate.ts";
import { GradeBadge } from "./grade-badge.tsx";

/** What each word about a field's source means, with how many fields of the form have it as their best. */
export function GradeLegend({ form, t }: { form: Form; t: Translate }) {
  const counts = GRADES.flatMap((grade) => {
    const count = form.fields.filter((field) => field.grade === grade).length;
    return count === 0 ? [] : [{ grade, count }];
  });
  return (
    <div className="mb-4">
      <Disclosure icon="circle-help" label={t("lawForms.legend")}>
        <dl className="flex flex-col gap-2 text-sm">
          {counts.map(({ grade, count }) => (
            <div className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[16rem_1fr]" key={grade}>
              <dt>
                <GradeBadge field={{ grade }} t={t} />
              </dt>
              <dd className="text-soft">
                {t(`lawForms.gradeMeanings.${grade}`)} {t("lawForms.fields", { count })}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
