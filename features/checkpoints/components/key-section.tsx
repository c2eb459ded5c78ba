import { DefinitionList } from "#components/definition-list.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { rotateLogKeyAction } from "../actions.ts";
import type { LogLoaded } from "../loaders.ts";
import { RotateForm } from "./rotate-form.tsx";

type Props = { log: LogLoaded; place: Place };

/** The public key that vouches for the log, those before it, and how an administrator asks for another. */
export async function KeySection({ log: { keys, fingerprint, pending, may }, place }: Props) {
  const t = await getTranslator();
  const words = await getWords("signedLog", "errors", "problems");
  const at = (instant: Date) =>
    formatInstantCompact(instantOf(instant), { zone: "Europe/Paris", locale: place.locale });
  const [current, ...earlier] = keys;
  return (
    <Section id="key" title={t("signedLog.key.title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-soft">{t("signedLog.key.intro")}</p>
        {current === undefined ? (
          <p className="text-faint text-sm">{t("signedLog.key.none")}</p>
        ) : (
          <DefinitionList
            items={[
              {
                id: "key",
                term: t("signedLog.key.verifierKey"),
                value: <code className="text-xs">{current.verifierKey}</code>,
              },
              {
                id: "fingerprint",
                term: t("signedLog.key.fingerprint"),
                value: <code className="text-xs">{fingerprint}</code>,
              },
              { id: "since", term: t("signedLog.key.since"), value: at(current.installedAt) },
            ]}
          />
        )}
        {earlier.length === 0 ? null : (
          <div>
            <h3 className="mb-1 font-medium text-ink text-sm">{t("signedLog.key.earlier")}</h3>
            <ul className="flex flex-col gap-2 text-sm">
              {earlier.map(({ id, verifierKey, installedAt }, index) => (
                <li className="border-line border-t pt-2 [overflow-wrap:anywhere]" key={id}>
                  <code className="text-xs">{verifierKey}</code>
                  <span className="block text-faint text-xs">
                    {t("signedLog.key.served", {
                      from: at(installedAt),
                      to: at((keys[index] ?? current ?? { installedAt }).installedAt),
                    })}
                    {" · "}
                    {t(keys[index]?.vouched === true ? "signedLog.key.vouched" : "signedLog.key.notVouched")}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {may.rotate && current !== undefined && pending === null ? (
          <RotateForm act={rotateLogKeyAction.bind(null, place)} words={words} />
        ) : null}
      </div>
    </Section>
  );
}
