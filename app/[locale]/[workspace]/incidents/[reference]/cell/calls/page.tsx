import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { CallTree } from "#features/crisis-cell/calls/components/call-tree.tsx";
import { LinePanel } from "#features/crisis-cell/calls/components/line-panel.tsx";
import { RegisterFrame } from "#features/crisis-cell/components/register-frame.tsx";
import { loadCalls } from "#features/crisis-cell/loaders.ts";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/cell/calls">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("calls.title")} · ${(await params).reference}` };
}

export default async function CallsPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadCalls({ workspace, reference, search: searchParams });
  const { frame, chosen } = loaded;
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const here = `${base}/cell/calls`;
  const shared = { place, t };
  return (
    <RegisterFrame
      {...shared}
      base={base}
      current="calls"
      frame={frame}
      panel={chosen === null ? null : <LinePanel {...shared} base={here} loaded={loaded} />}
    >
      <CallTree {...shared} base={here} loaded={loaded} />
    </RegisterFrame>
  );
}
