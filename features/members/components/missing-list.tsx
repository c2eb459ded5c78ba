import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";

const PAGES = {
  untold: "/settings/mail",
  crisisPack: "/settings/crisis-pack",
  administrators: "/settings/people",
  dpo: "/settings/people",
  auditor: "/settings/people",
  witness: "/log",
} as const;

type Missing = { readonly name: keyof typeof PAGES; readonly isMissing: boolean };
type Props = { missing: readonly Missing[]; place: Place };

/** What safe operation asks for: what is missing first, each with what to do. */
export async function MissingList({ missing, place }: Props) {
  const t = await getTranslator();
  const base = `/${place.locale}/${place.workspace}`;
  const sorted = missing.toSorted((one, other) => Number(other.isMissing) - Number(one.isMissing));
  const open = missing.filter(({ isMissing }) => isMissing).length;
  return (
    <Section id="missing" title={t("settings.missing.title", { count: open })}>
      <ul className="-my-3 flex flex-col divide-y divide-line">
        {sorted.map(({ name, isMissing }) => {
          const page = PAGES[name];
          return (
            <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3" key={name}>
              <StateBadge tone={isMissing ? "soon" : "fine"}>
                {t(isMissing ? "settings.missing.missing" : "settings.missing.there")}
              </StateBadge>
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-medium text-ink">{t(`settings.missing.what.${name}.title`)}</p>
                {isMissing ? (
                  <p className="text-sm text-soft">
                    {t(`settings.missing.what.${name}.do`)}{" "}
                    {page === null ? null : (
                      <a className="text-accent underline" data-follow="" href={`${base}${page}`}>
                        {t("settings.missing.open")}
                      </a>
                    )}
                  </p>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
