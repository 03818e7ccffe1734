export { type PlateauScan, plateauVerdicts, scanPlateaus } from './plateaus.ts';
export { type ScanEvidence, type ScanFinding, type ScanRow, scanFinding } from './scan-finding.ts';
