-- Time limits of every kind that catalogues have: every two months, and as it happens; so many days after the period's end.
alter table disclosure_item drop constraint disclosure_item_frequency_check;
alter table disclosure_item add constraint disclosure_item_frequency_check
  check (frequency in ('MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AS_IT_HAPPENS'));
