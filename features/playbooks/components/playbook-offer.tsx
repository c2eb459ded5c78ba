import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Offer } from "../queries.ts";
import type { PlanView } from "./plan-words.ts";

type Props = {
  /** Null: for whoever may start none. */
  offer: Offer | null;
  /** The address of the tasks. */
  base: string;
  /** The address of the playbooks. */
  playbooks: string;
  view: PlanView;
};

/** The playbooks that fit the kind of the case, and what those that run still miss. Nothing starts by itself. */
export function PlaybookOffer({ offer, base, playbooks, view: { t } }: Props) {
  const late = offer?.running.filter(({ missing }) => missing > 0) ?? [];
  const suited = offer === null || offer.running.length > 0 ? [] : offer.suited;
  return (
    <div className="mb-4 flex flex-col gap-3 print:hidden">
      {late.map(({ plan, missing }) => (
        <Notice
          key={plan.key}
          kind="note"
          title={t("playbooks.missing", { name: plan.name, count: missing })}
        >
          <p className="mb-2 text-sm">{t("playbooks.missingBody")}</p>
          <LinkButton href={`${base}?start=${plan.key}`} icon="list-checks" size="compact">
            {t("playbooks.preview")}
          </LinkButton>
        </Notice>
      ))}
      {suited.length === 0 ? null : (
        <Notice kind="note" title={t("playbooks.offer")}>
          <p className="mb-2 text-sm">{t("playbooks.offerBody")}</p>
          <div className="flex flex-wrap gap-2">
            {suited.map((plan) => (
              <LinkButton href={`${base}?start=${plan.key}`} icon="list-checks" key={plan.key} size="compact">
                {t("playbooks.previewOf", { name: plan.name })}
              </LinkButton>
            ))}
          </div>
        </Notice>
      )}
      <p className="text-sm">
        <a className="text-soft underline" data-follow="" href={playbooks}>
          {t("playbooks.all")}
        </a>
      </p>
    </div>
  );
}
