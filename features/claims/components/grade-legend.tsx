import { CREDIBILITIES, RELIABILITIES } from "#features/timeline/grading/catalogue.ts";
import { getTranslator } from "#lib/translator.ts";

/** What the two signs of a grade mean, behind a line. */
export async function GradeLegend() {
  const t = await getTranslator();
  const lists = [
    {
      id: "letter",
      name: t("claims.legend.letter"),
      grades: RELIABILITIES.map((grade) => ({ grade, text: t(`claims.reliability.${grade}`) })),
    },
    {
      id: "digit",
      name: t("claims.legend.digit"),
      grades: CREDIBILITIES.map((grade) => ({ grade, text: t(`claims.likelihood.${grade}`) })),
    },
  ];
  return (
    <details className="text-sm">
      <summary className="text-soft underline underline-offset-2">{t("claims.legend.title")}</summary>
      <p className="mt-2 max-w-prose text-soft">{t("claims.legend.intro")}</p>
      <div className="mt-2 grid max-w-2xl gap-4 sm:grid-cols-2">
        {lists.map(({ id, name, grades }) => (
          <dl className="grid grid-cols-[2rem_1fr] gap-y-0.5" key={id}>
            <dt className="col-span-2 font-medium text-ink">{name}</dt>
            {grades.map(({ grade, text }) => (
              <div className="contents" key={grade}>
                <dt className="font-medium text-ink tabular-nums">{grade}</dt>
                <dd className="text-soft">{text}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
    </details>
  );
}
