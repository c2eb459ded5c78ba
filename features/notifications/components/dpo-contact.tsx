import { getTranslations } from "next-intl/server";
import { Icon } from "#components/icon.tsx";
import type { MyOrganisation } from "../loaders.ts";

type Props = { dpos: MyOrganisation["dpos"] };

export async function DpoContact({ dpos }: Props) {
  const t = await getTranslations("myOrganisation");
  return (
    <section aria-labelledby="contact">
      <h2 className="mb-2 font-semibold text-ink text-md" id="contact">
        {t("contact")}
      </h2>
      <p className="text-soft text-sm">{dpos.length === 0 ? t("noDpo") : t("dpo")}</p>
      <ul>
        {dpos.map(({ id, name, user }) => (
          <li className="mt-1 flex flex-wrap items-center gap-x-3" key={id}>
            <span className="font-medium text-ink">{name}</span>
            <a
              className="inline-flex min-h-9 items-center gap-1.5 text-accent underline"
              href={`mailto:${user.email}`}
            >
              <Icon name="mail" />
              {user.email}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
