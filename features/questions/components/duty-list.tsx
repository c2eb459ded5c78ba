import { LinkButton } from "#components/link-button.tsx";
import { addresseeOf, labelOf } from "#features/obligations/components/rule-words.ts";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import type { VendorDuty } from "../loaders.ts";

type Props = { duties: readonly VendorDuty[]; matrix: string; view: NoticeView };

/** What a vendor owes itself, one line for each duty: how many rows there are, how many are met. */
export function DutyList({ duties, matrix, view }: Props) {
  const { t, locale } = view;
  if (duties.length === 0) return <p className="text-soft text-sm">{t("vendorPage.noDuties")}</p>;
  return (
    <div className="flex flex-col items-start gap-3">
      <ul className="flex w-full flex-col">
        {duties.map((duty) => (
          <li
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0"
            key={`${duty.ruleId} ${duty.addressee}`}
          >
            <span className="min-w-0 flex-1 basis-64">
              <a className="text-accent underline" data-follow="" href={`${matrix}?why=${duty.id}`}>
                {labelOf(duty, { t, locale })}
              </a>
              <span className="block text-faint text-xs">{addresseeOf(duty, t)}</span>
            </span>
            <span className="text-sm text-soft">
              {t("vendorPage.dutyMet", { met: duty.met, count: duty.rows })}
            </span>
          </li>
        ))}
      </ul>
      <LinkButton href={matrix} icon="table-2" size="compact">
        {t("vendorPage.toMatrix")}
      </LinkButton>
    </div>
  );
}
