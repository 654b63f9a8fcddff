/** Endings that say what kind of company it is, and not which; a playbook may name others. */
export const LEGAL_SUFFIXES: readonly string[] = [
  ...['Inc', 'Incorporated', 'Corp', 'Corporation', 'Co', 'Company', 'LLC', 'L.L.C.', 'LLP', 'LP', 'PBC'],
  ...['Ltd', 'Limited', 'PLC', 'Pty', 'Pty Ltd', 'Pvt', 'Pvt Ltd', 'Private Limited', 'Sdn Bhd', 'Pte', 'Pte Ltd'],
  ...['GmbH', 'mbH', 'AG', 'KG', 'GmbH & Co. KG', 'OHG', 'UG', 'UG (haftungsbeschränkt)', 'e.V.', 'SE', 'KGaA', 'eG'],
  ...['S.A.', 'SAS', 'SASU', 'SARL', 'S.à r.l.', 'SNC', 'SCA', 'EURL', 'S.L.', 'S.L.U.', 'S.A. de C.V.'],
  ...['S.p.A.', 'S.r.l.', 'B.V.', 'N.V.', 'BVBA', 'AB', 'AS', 'ASA', 'A/S', 'ApS', 'Oy', 'Oyj', 'ehf', 'hf'],
  ...['Sp. z o.o.', 'a.s.', 's.r.o.', 'Kft', 'Zrt', 'd.o.o.', 'd.d.', 'EOOD', 'OOD', 'SRL', 'Lda', 'Ltda', 'EIRELI'],
  ...['K.K.', 'Kabushiki Kaisha', '株式会社', '有限会社', '合同会社', '有限公司', '주식회사', 'OOO', 'ООО', 'ЗАО', 'ПАО', 'TOO'],
  ...['A.Ş.', 'Ltd. Şti.', 'FZE', 'FZ-LLC', 'WLL', 'PT', 'Tbk', 'JSC', 'Holding', 'Holdings', 'Group'],
]; // prettier-ignore
