-- wrk: who would join, of random pairs of states and random days of 2016 to 2024, so that hardly any is asked twice.
local states = {
  "USA", "CAN", "CUB", "MEX", "BRA", "ARG", "CHL", "COL", "VEN", "GBR", "IRL", "NLD", "BEL", "FRA", "ESP", "PRT", "DEU",
  "POL", "HUN", "ITA", "ALB", "GRC", "CYP", "BGR", "ROU", "RUS", "UKR", "BLR", "FIN", "SWE", "NOR", "DNK", "NGA", "ZAF",
  "EGY", "ETH", "ERI", "SDN", "LBY", "DZA", "MAR", "IRN", "TUR", "IRQ", "SYR", "LBN", "JOR", "ISR", "SAU", "YEM", "KWT",
  "ARE", "AFG", "CHN", "MNG", "TWN", "PRK", "KOR", "JPN", "IND", "PAK", "BGD", "MMR", "THA", "KHM", "VNM", "MYS", "SGP",
  "PHL", "IDN", "AUS", "NZL",
}
math.randomseed(os.time())

function request()
  local attacker = math.random(#states)
  local target = (attacker + math.random(#states - 1) - 1) % #states + 1
  return wrk.format("GET", string.format("/api/v1/who?attacker=%s&target=%s&on=%d-%02d-%02d", states[attacker],
    states[target], math.random(2016, 2024), math.random(12), math.random(28)))
end
