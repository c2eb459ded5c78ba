import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { PageHeader } from "#components/page-header.tsx";
import { Section } from "#components/section.tsx";
import { triageSignalAction } from "#features/signals/actions.ts";
import { SignalBadge } from "#features/signals/components/signal-badge.tsx";
import { SignalFacts } from "#features/signals/components/signal-facts.tsx";
import { SignalHistory } from "#features/signals/components/signal-history.tsx";
import { SignalOutcome } from "#features/signals/components/signal-outcome.tsx";
import { TriageForm } from "#features/signals/components/triage-form.tsx";
import { loadSignal } from "#features/signals/loaders.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";

type Props = { params: Promise<{ workspace: string; signal: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).signal };
}

export default async function SignalPage({ params }: Props) {
  const { workspace, signal: reference } = await params;
  const [t, locale] = [await getTranslator(), await getLocale()];
  const { signal, ties, history, originals, seesAll, title } = await loadSignal(workspace, reference);
  const base = `/${locale}/${workspace}`;
  const view = { signal, ties, locale, t };
  return (
    <>
      <PageHeader eyebrow={signal.reference} meta={<SignalBadge signal={signal} t={t} />} title={title} />
      <div className="grid items-start gap-5 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
        <SignalFacts {...view} />
        <div className="flex min-w-0 flex-col gap-5 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {signal.state === "new" && originals !== null ? null : (
            <SignalOutcome {...view} base={base} canTriage={originals !== null} seesAll={seesAll} />
          )}
          {originals === null ? null : (
            <Section id="triage" title={t("signals.triage.title")}>
              <TriageForm
                act={triageSignalAction.bind(null, { workspace, locale })}
                decided={signal.state === "new" ? null : signal.state}
                originals={originals}
                signalId={signal.id}
                version={signal.version}
                words={await getWords("signals", "problems", "errors")}
              />
            </Section>
          )}
        </div>
        {history.length === 0 ? null : <SignalHistory history={history} locale={locale} t={t} />}
      </div>
    </>
  );
}
