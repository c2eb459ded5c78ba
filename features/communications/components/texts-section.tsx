import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Translate } from "#lib/translate.ts";
import { STATE_TONES } from "../texts/components/state-tones.ts";
import type { ListedText } from "../texts/queries.ts";
import { versionState } from "../texts/rules.ts";

type Props = {
  texts: readonly ListedText[];
  /** How many organisations are asked to sign. */
  asked: number;
  mayWrite: boolean;
  base: string;
  t: Translate;
};

/** Every text with the state of its latest version. */
export function TextsSection({ texts, asked, mayWrite, base, t }: Props) {
  const begin = mayWrite ? (
    <LinkButton href={`${base}/texts/new`} icon="pen">
      {t("communications.texts.new")}
    </LinkButton>
  ) : null;
  return (
    <Section actions={texts.length === 0 ? null : begin} id="texts" title={t("communications.texts.title")}>
      {texts.length === 0 ? (
        <EmptyState action={begin} icon="file-text" title={t("communications.texts.empty")}>
          {t("communications.texts.emptyBody")}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 max-w-prose text-soft text-sm">{t("communications.texts.intro")}</p>
          <ul className="flex flex-col divide-y divide-line">
            {texts.map(({ id, title, language, audience, versions }) => {
              const [latest] = versions;
              if (latest === undefined) return null;
              const outcomes = latest.reviews.map(({ outcome }) => outcome);
              const state = versionState(latest.submittedAt, outcomes, asked);
              return (
                <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2" key={id}>
                  <span className="min-w-0">
                    <a
                      className="font-medium text-accent hover:underline"
                      data-follow=""
                      href={`${base}/texts/${id}`}
                    >
                      {title}
                    </a>
                    <span className="block text-faint text-xs">
                      {[
                        t(`communications.texts.languages.${language}`),
                        t(`communications.texts.audiences.${audience}`),
                        t("communications.texts.version", { number: String(latest.number) }),
                      ].join(" · ")}
                    </span>
                  </span>
                  <span className="flex flex-wrap items-center gap-2 text-sm">
                    {state === "draft" ? null : (
                      <span className="text-soft">
                        {t("communications.texts.signedBy", {
                          count: String(outcomes.filter((one) => one === "signed").length),
                          total: String(asked),
                        })}
                      </span>
                    )}
                    <StateBadge tone={STATE_TONES[state]}>
                      {t(`communications.texts.states.${state}`)}
                    </StateBadge>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Section>
  );
}
