import { Icon } from "./icon.tsx";

type Props = {
  children: string;
  href: string;
  sorted: "ascending" | "descending" | "none";
  className?: string;
};

/** A column title that is a link: the order lives in the address. */
export function SortHeader({ children, href, sorted, className }: Props) {
  return (
    <th aria-sort={sorted} className={className} scope="col">
      <a className="inline-flex items-center gap-1 hover:text-ink" href={href} data-follow="stay">
        {children}
        {sorted === "none" ? null : (
          <Icon className="size-3" name={sorted === "ascending" ? "arrow-up" : "arrow-down"} />
        )}
      </a>
    </th>
  );
}
