import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { GridKeys } from "#components/grid-keys.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { PageHeader } from "#components/page-header.tsx";
import { IntakeLinks } from "#features/signals/components/intake-links.tsx";
import { SignalList } from "#features/signals/components/signal-list.tsx";
import { loadSignals } from "#features/signals/loaders.ts";
import { authOrigin } from "#lib/auth-settings.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ [name: string]: string | string[] | undefined }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslator())("signals.title") };
}

export default async function SignalsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { links, canReport, ...list } = await loadSignals(workspace, searchParams);
  const base = `/${locale}/${workspace}/signals`;
  const report = canReport ? (
    <LinkButton href={`${base}/new`} icon="plus" look="primary">
      {t("signals.report")}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader actions={report} title={t(list.seesAll ? "signals.title" : "signals.titleOwn")} />
      <GridKeys />
      <div className="flex flex-col gap-5">
        <div>
          <SignalList {...list} base={base} locale={locale} t={t} />
        </div>
        {links === null ? null : (
          <IntakeLinks links={links} origin={authOrigin()} place={{ workspace, locale }} t={t} />
        )}
      </div>
    </>
  );
}
