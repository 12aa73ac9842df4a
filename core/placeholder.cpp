// Until the rooms of the simulator are furnished.
