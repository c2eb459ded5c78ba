import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { receiveSignalAction } from "#features/signals/actions.ts";
import { ReportForm } from "#features/signals/components/report-form.tsx";
import { loadIntake } from "#features/signals/loaders.ts";
import { getWords } from "#lib/words.ts";

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("title") };
}

/** For anyone who holds the link; it shows nothing of whoever made it. */
export default async function ReportPage({ params }: Props) {
  const { key } = await params;
  await loadIntake(key);
  const t = await getTranslations("report");
  return (
    <>
      <h1 className="font-semibold text-ink text-lg tracking-tight">{t("title")}</h1>
      <ReportForm
        act={receiveSignalAction.bind(null, { key, locale: await getLocale() })}
        words={await getWords("report", "forms", "problems", "errors")}
      />
    </>
  );
}
