import { Icon } from "#components/icon.tsx";
import { Section } from "#components/section.tsx";
import { getTranslator } from "#lib/translator.ts";
import type { Readiness } from "../rules.ts";
import { fillHref, missingText } from "./missing-text.ts";
import { ReadyMeter } from "./ready-meter.tsx";

type Props = { readiness: Readiness; file: string; firstLab: string | undefined; canWrite: boolean };

/** How ready the organisation is, and each thing that is missing with where to fill it in. */
export async function ReadinessSummary({ readiness, file, firstLab, canWrite }: Props) {
  const t = await getTranslator();
  const { percent, asked, missing } = readiness;
  const done = asked - missing.length;
  return (
    <Section id="readiness" title={t("readiness.title")}>
      <p className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <ReadyMeter
          className="text-md font-semibold"
          label={t("readiness.percent", { percent })}
          percent={percent}
        />
        <span className="text-sm text-soft">{t("readiness.done", { done, asked })}</span>
      </p>
      {missing.length === 0 ? (
        <p className="flex items-center gap-2 text-ink">
          <Icon name="circle-check" />
          {t("readiness.nothingMissing")}
        </p>
      ) : (
        <>
          <h3 className="mb-1 font-medium text-ink text-sm">{t("readiness.missing")}</h3>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {missing.map((one) => (
              <li className="border-line border-b" key={one.item}>
                {canWrite ? (
                  <a
                    className="flex min-h-9 items-center gap-2 py-1.5 text-ink hover:bg-sunken"
                    data-follow="stay"
                    href={fillHref(file, one.item, firstLab)}
                  >
                    <Icon className="text-soon" name="circle-dashed" />
                    <span className="min-w-0 flex-1">{missingText(one, t)}</span>
                    <span className="text-accent text-sm underline">{t("readiness.fill")}</span>
                  </a>
                ) : (
                  <span className="flex min-h-9 items-center gap-2 py-1.5">
                    <Icon className="text-soon" name="circle-dashed" />
                    {missingText(one, t)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
