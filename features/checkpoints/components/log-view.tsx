import { DefinitionList } from "#components/definition-list.tsx";
import { Disclosure } from "#components/disclosure.tsx";
import { EmptyState } from "#components/empty-state.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { formatDuration, formatInstant, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import type { LogLoaded } from "../loaders.ts";
import { WitnessSection } from "../witnesses/components/witness-section.tsx";
import { KeySection } from "./key-section.tsx";
import { LogNotice } from "./log-notice.tsx";

type Props = { log: LogLoaded; place: Place };

const ZONE = "Europe/Paris";

/** The state of a workspace's signed log, and how somebody outside checks it. */
export async function LogView({ log, place }: Props) {
  const t = await getTranslator();
  const { checkpoint, now } = log;
  const { locale } = place;
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose text-sm text-soft">{t("signedLog.intro")}</p>
      <LogNotice locale={locale} log={log} t={t} />
      <Section id="checkpoint" title={t("signedLog.checkpoint.title")}>
        {checkpoint === null ? (
          <EmptyState icon="hourglass" title={t("signedLog.checkpoint.none")}>
            {t("signedLog.checkpoint.noneBody")}
          </EmptyState>
        ) : (
          <div className="flex flex-col gap-4">
            <DefinitionList
              items={[
                {
                  id: "signed",
                  term: t("signedLog.checkpoint.signedAt"),
                  value: t("signedLog.checkpoint.signedAgo", {
                    at: formatInstant(instantOf(checkpoint.signedAt), { zone: ZONE, locale }),
                    ago: formatDuration(
                      Math.max(0, now.epochMilliseconds - checkpoint.signedAt.getTime()),
                      locale,
                    ),
                  }),
                },
                {
                  id: "size",
                  term: t("signedLog.checkpoint.size"),
                  value: t("signedLog.checkpoint.heads", { count: checkpoint.size }),
                },
                {
                  id: "root",
                  term: t("signedLog.checkpoint.root"),
                  value: <code className="text-xs">{checkpoint.root}</code>,
                },
                {
                  id: "cosigned",
                  term: t("signedLog.checkpoint.cosigned"),
                  value: t("signedLog.checkpoint.cosignatures", { count: log.cosigned }),
                },
              ]}
            />
            <Disclosure icon="file-text" label={t("signedLog.checkpoint.note")}>
              <pre className="overflow-x-auto whitespace-pre-wrap text-xs [overflow-wrap:anywhere]">
                {checkpoint.note}
              </pre>
            </Disclosure>
          </div>
        )}
      </Section>
      <KeySection log={log} place={place} />
      <WitnessSection log={log} place={place} />
      <Section id="check" title={t("signedLog.check.title")}>
        <ol className="flex max-w-prose list-decimal flex-col gap-2 pl-5 text-sm">
          <li>{t("signedLog.check.key")}</li>
          <li>{t("signedLog.check.bundle")}</li>
          <li>
            {t("signedLog.check.verify")}
            <code className="mt-1 block rounded bg-sunken px-2 py-1 text-xs [overflow-wrap:anywhere]">
              node verify.mjs --key &quot;{log.keys[0]?.verifierKey ?? "…"}&quot;
            </code>
          </li>
          <li>{t("signedLog.check.since")}</li>
        </ol>
        <p className="mt-3 max-w-prose text-faint text-xs">{t("signedLog.check.limits")}</p>
      </Section>
    </div>
  );
}
