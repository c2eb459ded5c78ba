import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { RegisterFrame } from "#features/crisis-cell/components/register-frame.tsx";
import { loadHandOvers } from "#features/crisis-cell/loaders.ts";
import { HandOverForm } from "#features/hand-overs/components/hand-over-form.tsx";
import { HandOverPanel } from "#features/hand-overs/components/hand-over-panel.tsx";
import { HandOverRegister } from "#features/hand-overs/components/hand-over-register.tsx";
import { getTranslator } from "#lib/translator.ts";

type Props = PageProps<"/[locale]/[workspace]/incidents/[reference]/cell/hand-overs">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  return { title: `${t("handOvers.title")} · ${(await params).reference}` };
}

export default async function HandOversPage({ params, searchParams }: Props) {
  const { workspace, reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const loaded = await loadHandOvers({ workspace, reference, search: searchParams });
  const { frame, chosen, organisations, mayRecord } = loaded;
  const place = { workspace, locale };
  const base = `/${locale}/${workspace}/incidents/${reference}`;
  const here = `${base}/cell/hand-overs`;
  const { incident, now } = frame.summary;
  const shared = { place, t };
  return (
    <RegisterFrame
      {...shared}
      base={base}
      current="handOvers"
      frame={frame}
      panel={<HandOverPanel {...shared} closeHref={here} line={chosen} mayRecord={mayRecord} />}
    >
      <HandOverRegister base={here} lines={frame.handOvers} locale={locale} t={t}>
        {mayRecord ? (
          <HandOverForm incidentId={incident.id} now={now} organisations={organisations} place={place} />
        ) : null}
      </HandOverRegister>
    </RegisterFrame>
  );
}
