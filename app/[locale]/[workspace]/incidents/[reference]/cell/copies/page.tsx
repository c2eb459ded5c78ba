import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { RegisterFrame } from "#features/crisis-cell/components/register-frame.tsx";
import { loadCopies } from "#features/crisis-cell/loaders.ts";
import { CheckedOn } from "#features/takedowns/components/checked-on.tsx";
import { CopyForm } from "#features/takedowns/components/copy-form.tsx";
import { CopyPanel } from "#features/takedowns/components/copy-panel.tsx";
import { CopyTable } from "#features/takedowns/components/copy-table.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/cell/copies">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("copies.title")} · ${(await params).reference}` };
}

export default async function CopiesPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadCopies({ workspace, reference, search: searchParams });
  const { frame, chosen, mayRecord } = loaded;
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const here = `${base}/cell/copies`;
  const { incident, now } = frame.summary;
  const shared = { place, t };
  return (
    <RegisterFrame
      {...shared}
      base={base}
      current="copies"
      frame={frame}
      panel={<CopyPanel {...shared} closeHref={here} copy={chosen} mayRecord={mayRecord} now={now} />}
    >
      <CopyTable base={here} copies={frame.copies} locale={locale} now={now} t={t}>
        {mayRecord ? <CopyForm incidentId={incident.id} now={now} place={place} /> : null}
      </CopyTable>
      <CheckedOn copies={frame.copies} locale={locale} now={now} t={t} />
    </RegisterFrame>
  );
}
