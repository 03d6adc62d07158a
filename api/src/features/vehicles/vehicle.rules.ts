/** What a public vehicle is for (党政机关公务用车管理办法 第三条). */
export enum VehiclePurpose {
  GENERAL = 'GENERAL',
  CONFIDENTIAL = 'CONFIDENTIAL',
  EMERGENCY = 'EMERGENCY',
  ENFORCEMENT = 'ENFORCEMENT',
  SPECIAL = 'SPECIAL',
}
